package io.github.massagecare.rules;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Clients as they might come: an age, a pain, a complaint or several, now and then something else of all that the
 * shipped rulebook knows, a booked time, a wish. All that is not drawn is attested absent, and "none of these" is
 * answered where it is open which kind something is, so that most are settled. The same seed gives the same clients.
 */
final class GeneratedClients {
    static final Rulebook RULEBOOK = OtherwiseHealthy.RULEBOOK;
    private static final Recommender RECOMMENDER = Recommender.of(RULEBOOK);
    private static final List<String> COMPLAINTS = List.of(
            "muscle-stiffness",
            "long-standing-knot",
            "desk-posture",
            "tech-neck",
            "stress-tension",
            "referred-pain",
            "athletic-activity",
            "movement-restriction",
            "tension-headache",
            "mild-tension",
            "fatigue",
            "repetitive-strain",
            "first-massage-visit",
            "low-pain-threshold",
            "overhead-labour",
            "poor-sleep");
    private static final List<String> OTHERS = RULEBOOK.findings().stream()
            .map(Finding::id)
            .filter(id -> !COMPLAINTS.contains(id))
            .toList();
    /** Where something local may be: at what is treated, beside it, far away. */
    private static final List<String> PLACES = List.of(
            "left-upper-back",
            "right-shoulder-blade",
            "back-of-neck",
            "thoracic-spine",
            "left-shoulder",
            "left-forearm",
            "right-lower-leg");

    private static final List<Integer> SLOTS = List.of(15, 20, 30, 30, 40, 45, 45, 60, 60, 60, 75, 90);
    /**
     * Least and most of what is asked beside pain, age and duration; what is not here is drawn from a day to some
     * years.
     */
    private static final Map<String, int[]> USUAL = Map.of(
            "pain-worst",
            new int[] {3, 9},
            "stress-level",
            new int[] {2, 9},
            "sessions-completed",
            new int[] {0, 10},
            "weeks-pregnant",
            new int[] {5, 40},
            "systolic",
            new int[] {105, 165},
            "diastolic",
            new int[] {65, 100},
            "temperature",
            new int[] {36, 37},
            "platelet-count",
            new int[] {40, 300},
            "weeks-in-course",
            new int[] {1, 10});

    private static final int MOST_ANSWERS = 30;

    private GeneratedClients() {}

    /**
     * One of them.
     *
     * @param number the place among those of the same seed
     */
    record Client(int number, SymptomProfile profile, Recommendation answer) {
        /** Whether there is a session that may be given today. */
        boolean ready() {
            return answer.plan()
                    .filter(plan -> plan.standing() == Standing.READY)
                    .flatMap(CarePlan::session)
                    .isPresent();
        }

        /** Which one, and what was said, for the message of a failing test. */
        @Override
        public String toString() {
            return "client " + number + ": " + profile.toJson();
        }
    }

    /** Endlessly many; each depends on the seed and its place alone. */
    static Stream<Client> stream(long seed) {
        return IntStream.iterate(0, i -> i + 1).mapToObj(i -> client(i, new Random(seed * 1_000_003 + i)));
    }

    /** So many of them, with the count of those who are ready printed. */
    static List<Client> first(int count, long seed) {
        List<Client> clients = stream(seed).limit(count).toList();
        System.out.println(clients.stream().filter(Client::ready).count() + " of " + count
                + " generated clients have a session today");
        return clients;
    }

    private static Client client(int number, Random random) {
        while (true) {
            SymptomProfile profile = drawn(random);
            try {
                RULEBOOK.check(profile);
            } catch (InvalidDocumentException contradiction) {
                continue;
            }
            return answered(number, profile, random);
        }
    }

    private static SymptomProfile drawn(Random random) {
        SymptomProfile.Builder profile =
                SymptomProfile.builder().othersAbsent(true).region("upper-back");
        if (random.nextInt(3) == 0) {
            profile.region(of(List.of("neck", "shoulder", "mid-back"), random));
        }
        profile.measure("age", 14 + (random.nextInt(4) == 0 ? random.nextInt(77) : 8 + random.nextInt(50)));
        profile.measure("pain", random.nextInt(10));
        profile.measure("duration-days", of(List.of(2, 10, 30, 60, 120, 400, 2000), random));
        profile.measure("sessions-completed", random.nextInt(3) == 0 ? random.nextInt(10) : 0);
        if (random.nextInt(6) != 0) {
            profile.minutes(of(SLOTS, random));
        }
        for (int i = 0; i <= random.nextInt(3); i++) {
            present(profile, of(COMPLAINTS, random), random);
        }
        int others = of(List.of(0, 0, 0, 1, 1, 1, 2, 2, 3), random);
        for (int i = 0; i < others; i++) {
            present(profile, of(OTHERS, random), random);
        }
        List<String> techniques =
                RULEBOOK.techniques().stream().map(Technique::id).toList();
        if (random.nextInt(6) == 0) {
            profile.wished(of(techniques, random), of(techniques, random));
        }
        if (random.nextInt(10) == 0) {
            profile.offered(
                    "swedish",
                    of(techniques, random),
                    of(techniques, random),
                    of(techniques, random),
                    of(techniques, random));
        }
        return profile.build();
    }

    private static void present(SymptomProfile.Builder profile, String finding, Random random) {
        boolean local = RULEBOOK.finding(finding).map(Finding::local).orElse(false);
        profile.presentAt(finding, local ? List.of(of(PLACES, random)) : List.of());
    }

    private static <T> T of(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** The client once what is open was asked: none of these, and a number where one is asked for. */
    private static Client answered(int number, SymptomProfile profile, Random random) {
        SymptomProfile said = profile;
        Recommendation answer = RECOMMENDER.recommend(said);
        for (int i = 0; i < MOST_ANSWERS; i++) {
            SymptomProfile more = answered(said, answer, random);
            if (more.equals(said)) {
                break;
            }
            said = more;
            answer = RECOMMENDER.recommend(said);
        }
        return new Client(number, said, answer);
    }

    private static SymptomProfile answered(SymptomProfile profile, Recommendation answer, Random random) {
        SymptomProfile.Builder next = profile.toBuilder();
        for (Inquiry inquiry : answer.questions()) {
            if (inquiry.why() == Inquiry.Why.ASK) {
                inquiry.question()
                        .flatMap(id -> RULEBOOK.entry(id, Question.class))
                        .ifPresent(question -> next.answered(question.id()));
                for (String id : inquiry.settles()) {
                    RULEBOOK.entry(id, Measure.class)
                            .filter(measure -> !profile.measures().containsKey(id))
                            .ifPresent(measure -> next.measure(id, value(measure, random)));
                }
            }
        }
        return next.build();
    }

    private static int value(Measure measure, Random random) {
        List<Integer> times = new ArrayList<>(List.of(0, 1, 3, 8, 20, 60, 300));
        int[] range = USUAL.get(measure.id());
        int value = range == null ? of(times, random) : range[0] + random.nextInt(range[1] - range[0] + 1);
        return Math.max(measure.min().intValue(), Math.min(measure.max().intValue(), value));
    }
}
