package io.github.massagecare.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is public has somebody outside its package who needs it, and says in words what it is. */
class PublicTypesTest {
    private static final Path MAIN = Path.of("src", "main", "java");

    private static List<Path> sources(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Class<?>> publicTypes() throws Exception {
        List<Class<?>> types = new ArrayList<>();
        for (Path file : sources(MAIN)) {
            String name = MAIN.relativize(file)
                    .toString()
                    .replace(java.io.File.separatorChar, '.')
                    .replaceAll("\\.java$", "");
            if (!name.endsWith("-info")) {
                Class<?> type = Class.forName(name);
                if (Modifier.isPublic(type.getModifiers()) && !name.contains(".internal.")) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    @Test
    void everyPublicTypeIsUsedOutsideItsPackageOrPartOfWhatIs() throws Exception {
        List<Path> users = new ArrayList<>(sources(MAIN));
        for (String other : List.of("rules-data", "examples/cli", "examples/jackson2", "examples/jackson3")) {
            users.addAll(sources(Path.of("..", other, "src")));
        }
        Set<String> signatures = new TreeSet<>();
        for (Class<?> type : publicTypes()) {
            for (Method method : type.getMethods()) {
                signatures.add(method.getGenericReturnType() + " " + List.of(method.getGenericParameterTypes()));
            }
        }
        List<String> lonely = new ArrayList<>();
        for (Class<?> type : publicTypes()) {
            String folder = type.getPackageName().replace('.', '/');
            Pattern word = Pattern.compile("\\b" + type.getSimpleName() + "\\b");
            boolean named = false;
            for (Path user : users) {
                boolean same = user.getParent().toString().replace('\\', '/').endsWith("src/main/java/" + folder);
                named |= !same && word.matcher(Files.readString(user)).find();
            }
            Pattern signature = Pattern.compile(Pattern.quote(type.getName()) + "\\b");
            boolean general = false;
            for (Class<?> other : publicTypes()) {
                general |= other != type && type.isAssignableFrom(other);
            }
            if (!named
                    && !general
                    && signatures.stream().noneMatch(s -> signature.matcher(s).find())) {
                lonely.add(type.getName());
            }
        }
        assertEquals(List.of(), lonely);
    }

    @Test
    void everyPublicTypeAndMethodIsDocumented() throws IOException {
        Pattern declared =
                Pattern.compile("^ {0,4}public (?!static void main)[^=;]*[({]\\s*.*$|^ {0,4}public abstract .*;$");
        List<String> silent = new ArrayList<>();
        for (Path file : sources(MAIN)) {
            if (file.toString().contains("internal")) {
                continue;
            }
            List<String> lines = Files.readAllLines(file);
            for (int i = 1; i < lines.size(); i++) {
                if (declared.matcher(lines.get(i)).matches()) {
                    int before = i - 1;
                    boolean inherits = false;
                    while (before > 0 && lines.get(before).trim().startsWith("@")) {
                        inherits |= lines.get(before).trim().equals("@Override");
                        before--;
                    }
                    if (!inherits && !lines.get(before).trim().endsWith("*/")) {
                        silent.add(file + ": " + lines.get(i).trim());
                    }
                }
            }
        }
        assertEquals(List.of(), silent);
        assertTrue(sources(MAIN).size() > 50);
    }
}
