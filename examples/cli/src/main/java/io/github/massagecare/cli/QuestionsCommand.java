package io.github.massagecare.cli;

import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.text.QuestionsView;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what to ask next for one client. */
@Command(
        name = "questions",
        mixinStandardHelpOptions = true,
        description = "Prints what to find out next, most severe first.")
final class QuestionsCommand implements Runnable {
    @Parameters(paramLabel = "PROFILE", description = "A profile document.")
    private Path profile;

    @Mixin
    private RulebookOption option;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Rulebook rulebook = option.rulebook();
        spec.commandLine()
                .getOut()
                .print(QuestionsView.render(
                        rulebook, Recommender.of(rulebook).recommend(rulebook.readProfile(profile))));
    }
}
