package io.github.massagecare.testing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a compiled class uses, read from its constant pool: every field and method that its code, its lambdas or its
 * bootstrap methods name. It sees what is written, not what is called on the way.
 *
 * @param name the class, with slashes
 * @param members owner, name and type of each, as in {@code java/lang/Math.max(II)I}
 */
public record ClassFile(String name, Set<String> members) {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int DYNAMIC = 17;
    private static final int INVOKE_DYNAMIC = 18;

    /** An entry that refers to one or two others. */
    private record Entry(int tag, int first, int second) {}

    /** All classes under a folder. */
    public static Set<ClassFile> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<ClassFile> classes = new TreeSet<>(java.util.Comparator.comparing(ClassFile::name));
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> classes.add(of(file)));
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One class. */
    public static ClassFile of(Path file) {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassFile read(DataInputStream in) throws IOException {
        in.skipBytes(8);
        Object[] pool = new Object[in.readUnsignedShort()];
        for (int i = 1; i < pool.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> pool[i] = in.readUTF();
                case LONG, DOUBLE -> {
                    in.skipBytes(8);
                    i++;
                }
                case FIELD, FIELD + 1, INTERFACE_METHOD, NAME_AND_TYPE, DYNAMIC, INVOKE_DYNAMIC ->
                    pool[i] = new Entry(tag, in.readUnsignedShort(), in.readUnsignedShort());
                case METHOD_HANDLE -> in.skipBytes(3);
                case 3, 4 -> in.skipBytes(4);
                default -> pool[i] = new Entry(tag, in.readUnsignedShort(), 0);
            }
        }
        in.skipBytes(2);
        Set<String> members = new TreeSet<>();
        for (Object constant : pool) {
            if (constant instanceof Entry entry && entry.tag() >= FIELD && entry.tag() <= INTERFACE_METHOD) {
                Entry nameAndType = (Entry) pool[entry.second()];
                members.add(
                        className(pool, entry.first()) + "." + pool[nameAndType.first()] + pool[nameAndType.second()]);
            }
        }
        return new ClassFile(className(pool, in.readUnsignedShort()), members);
    }

    private static String className(Object[] pool, int index) {
        Entry entry = (Entry) pool[index];
        if (entry.tag() != CLASS) {
            throw new IllegalArgumentException("not a class file that this reader knows");
        }
        return (String) pool[entry.first()];
    }
}
