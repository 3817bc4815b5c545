package io.github.massagecare.internal.json;

import java.util.Collection;
import java.util.Optional;

/** The legal word that a wrong one was probably meant to be. */
final class Nearest {
    private Nearest() {}

    /** The word with the fewest edits to {@code wrong}, at most two or a third of its letters; the first of equals. */
    static Optional<String> to(String wrong, Collection<String> legal) {
        int bound = Math.max(2, wrong.length() / 3);
        String best = null;
        for (String word : legal) {
            if (Math.abs(word.length() - wrong.length()) <= bound) {
                int edits = edits(wrong, word);
                if (edits <= bound && edits < word.length()) {
                    best = word;
                    bound = edits - 1;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Insertions, deletions, substitutions and swaps of neighbours. */
    private static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int differ = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + differ, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
