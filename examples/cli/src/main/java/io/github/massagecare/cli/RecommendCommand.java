package io.github.massagecare.cli;

import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.text.TherapistView;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the answer for one client. */
@Command(name = "recommend", mixinStandardHelpOptions = true, description = "Prints what is reasonable for the client of a profile.")
final class RecommendCommand implements Runnable {
  @Parameters(paramLabel = "PROFILE", description = "A profile document.")
  private Path profile;

  @Mixin private RulebookOption option;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (for a therapist) or json.")
  private Format format;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Rulebook rulebook = option.rulebook();
    Recommendation answer = Recommender.of(rulebook).recommend(rulebook.readProfile(profile));
    spec.commandLine().getOut().print(format == Format.JSON ? answer.toJson() + "\n" : TherapistView.render(rulebook, answer));
  }
}
