package io.github.massagecare.cli;

import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rules.ShippedRulebooks;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rulebook to use: the shipped one, unless a path is given. */
final class RulebookOption {
    @Option(
            names = "--rulebook",
            paramLabel = "PATH",
            description = "A rulebook file, or a folder with rulebook.json; without it the shipped one.")
    private @Nullable Path path;

    Rulebook rulebook() {
        return path == null ? ShippedRulebooks.upperBack() : Rulebook.read(path);
    }
}
