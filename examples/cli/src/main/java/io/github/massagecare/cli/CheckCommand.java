package io.github.massagecare.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Overlay;
import io.github.massagecare.rulebook.RuleExamples;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Translation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a document of any kind and prints all its problems. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Checks a rulebook, overlay, examples, translation, recommendation or profile; prints all problems.")
final class CheckCommand implements Runnable {
    private static final Set<String> PART_KEYS = Set.of(
            "sources",
            "findings",
            "questions",
            "techniques",
            "activities",
            "contraindications",
            "indications",
            "dosing",
            "advice");

    @Parameters(
            paramLabel = "DOCUMENT",
            description = "A document, or a folder with rulebook.json. Its keys tell which kind it is.")
    private Path document;

    @Mixin
    private RulebookOption option;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().println("OK: " + checked());
    }

    private Object checked() {
        if (Files.isDirectory(document)) {
            return Rulebook.read(document);
        }
        Set<String> keys = Files.exists(document) ? topKeys() : Set.of();
        if (keys.contains("overlay")) {
            Overlay overlay = Overlay.read(document);
            return "overlay " + overlay.id() + " " + overlay.version() + " over "
                    + overlay.over().id();
        }
        if (keys.contains("examples")) {
            return RuleExamples.read(document);
        }
        if (keys.contains("texts")) {
            Translation translation = Translation.read(document);
            return "translation of " + translation.of() + " into " + translation.language();
        }
        if (keys.contains("disposition")) {
            return Recommendation.read(document);
        }
        if (keys.contains("version") || keys.contains("parts") || keys.contains("redFlags")) {
            return Rulebook.read(document);
        }
        if (!keys.contains("format") && keys.stream().anyMatch(PART_KEYS::contains)) {
            throw new ParameterException(
                    spec.commandLine(), "This looks like a part of a rulebook; check the rulebook.json that names it.");
        }
        return option.rulebook().readProfile(document);
    }

    /** The keys of the outermost object, as far as it can be read; what is wrong with it is for the reader to say. */
    private Set<String> topKeys() {
        Set<String> keys = new LinkedHashSet<>();
        try (JsonParser parser = new JsonFactory().createParser(document.toFile())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    keys.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
