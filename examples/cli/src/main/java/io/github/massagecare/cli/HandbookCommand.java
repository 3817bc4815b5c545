package io.github.massagecare.cli;

import io.github.massagecare.text.Handbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a whole rulebook for people. */
@Command(
        name = "handbook",
        mixinStandardHelpOptions = true,
        description = "Prints a whole rulebook as a Markdown document to read.")
final class HandbookCommand implements Runnable {
    @Mixin
    private RulebookOption option;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(Handbook.render(option.rulebook()));
    }
}
