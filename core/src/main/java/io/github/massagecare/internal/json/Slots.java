package io.github.massagecare.internal.json;

import java.util.IdentityHashMap;
import java.util.Map;

/** The values under the keys of one object, until all are there that a record is made of. */
final class Slots {
    private final Map<Key<?, ?>, Object> values = new IdentityHashMap<>();

    <V> void put(Key<?, V> key, V value) {
        values.put(key, value);
    }

    /** The value of a key, or its standard. Only what belongs to the key was ever put under it. */
    @SuppressWarnings("unchecked")
    <V> V get(Key<?, V> key) {
        return (V) values.getOrDefault(key, key.standard());
    }
}
