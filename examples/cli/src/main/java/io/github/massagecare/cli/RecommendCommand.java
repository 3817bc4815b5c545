package io.github.massagecare.cli;

import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.text.ClientSheet;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the answer for one client. */
@Command(
        name = "recommend",
        mixinStandardHelpOptions = true,
        description = "Prints what is reasonable for the client of a profile.")
final class RecommendCommand implements Runnable {
    @Parameters(paramLabel = "PROFILE", description = "A profile document.")
    private Path profile;

    @Mixin
    private RulebookOption option;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "therapist",
            converter = Format.Typed.class,
            description =
                    "One of ${COMPLETION-CANDIDATES}; text is the same as therapist, which is what is printed without it.")
    private Format format;

    @Option(
            names = "--second-page",
            description = "With --format client: also the page on what every client should know.")
    private boolean secondPage;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        if (secondPage && format != Format.CLIENT) {
            throw new ParameterException(spec.commandLine(), "--second-page goes with --format client.");
        }
        Rulebook rulebook = option.rulebook();
        Recommendation answer = Recommender.of(rulebook).recommend(rulebook.readProfile(profile));
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.print(rulebook, answer));
        if (secondPage) {
            out.print("\n" + ClientSheet.secondPage(rulebook, answer));
        }
    }
}
