package io.github.massagecare.meaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * All classes of the library and its tests once more, some of them changed. What is compiled is one file, in memory,
 * against the classes as they are; all else comes from where the build put it, and only JUnit and the libraries are
 * shared with whoever asks.
 */
final class FaultyClasses extends ClassLoader {
    private static final String OWN = "io.github.massagecare.";
    private static final List<Path> FOLDERS = List.of(Path.of("target", "classes"), Path.of("target", "test-classes"));
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Shared by all compilations, so that libraries are opened once. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final Map<String, byte[]> changed;

    private FaultyClasses(Map<String, byte[]> changed) {
        super(FaultyClasses.class.getClassLoader());
        this.changed = changed;
    }

    /** The classes as they are. */
    static FaultyClasses none() {
        return new FaultyClasses(Map.of());
    }

    /** The classes with a fault in them. */
    static FaultyClasses with(Fault fault) {
        Source faulty = new Source(fault);
        StringWriter problems = new StringWriter();
        Compiled compiled = new Compiled();
        if (compile(List.of(faulty), compiled, problems)) {
            return new FaultyClasses(compiled.classes());
        }
        // Of a class file the compiler takes "?" for wider than the bound of the parameter, of a source not: so once
        // more with the sources beside it.
        List<JavaFileObject> sources = new ArrayList<>(List.of(faulty));
        FILES.getJavaFileObjectsFromPaths(beside(fault.path())).forEach(sources::add);
        compiled = new Compiled();
        if (compile(sources, compiled, problems)) {
            return new FaultyClasses(compiled.classes());
        }
        throw new IllegalStateException("the fault of " + fault.number() + " does not compile: " + problems);
    }

    private static boolean compile(List<JavaFileObject> sources, Compiled into, StringWriter problems) {
        List<String> options = List.of("-proc:none", "-nowarn", "-Xlint:none", "-implicit:none", "-cp", classPath());
        return COMPILER.getTask(problems, into, null, options, null, sources).call();
    }

    private static List<Path> beside(Path file) {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(other -> other.toString().endsWith(".java") && !other.equals(file))
                    .filter(other -> !other.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the build runs on the class path or the module path, and the library itself before both. */
    private static String classPath() {
        return Stream.of(
                        FOLDERS.get(0).toString(),
                        System.getProperty("java.class.path", ""),
                        System.getProperty("jdk.module.path", ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OWN)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = changed.containsKey(name) ? changed.get(name) : read(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static byte[] read(String name) throws ClassNotFoundException {
        for (Path folder : FOLDERS) {
            Path file = folder.resolve(name.replace('.', '/') + ".class");
            if (Files.exists(file)) {
                try {
                    return Files.readAllBytes(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new ClassNotFoundException(name);
    }

    /** The text of a file with a fault in it. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Fault fault) {
            super(fault.path().toUri(), Kind.SOURCE);
            this.text = fault.applied();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps what is compiled. */
    private static final class Compiled extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        Compiled() {
            super(FILES);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.put(name, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }

        @Override
        public void close() {
            // The files are shared.
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new TreeMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }
    }
}
