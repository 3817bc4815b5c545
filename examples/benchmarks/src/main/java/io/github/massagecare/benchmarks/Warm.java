package io.github.massagecare.benchmarks;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs what is to be measured until the JVM has nothing more to compile of it. A fixed time would not do: straight-line
 * code of a thousand rules takes ten seconds until all of it is machine code, and a limit that is still warming up
 * would flatter the library.
 */
final class Warm {
    /** All in processor time of this thread: on a busy machine the compiler gets no more of it than the caller does. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(45);

    private static final long AT_REST = TimeUnit.MILLISECONDS.toNanos(1_300);

    private static final CompilationMXBean COMPILATION = ManagementFactory.getCompilationMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Where results go, so that none is found to be unused. */
    private static volatile Object last;

    private Warm() {}

    /** Calls it until nothing was compiled for a while. */
    static void up(Supplier<Object> call) {
        long began = THREADS.getCurrentThreadCpuTime();
        long busy = began;
        long compiled = COMPILATION.getTotalCompilationTime();
        for (long now = began; now - began < LONGEST && now - busy < AT_REST; now = THREADS.getCurrentThreadCpuTime()) {
            last = call.get();
            if (COMPILATION.getTotalCompilationTime() != compiled) {
                compiled = COMPILATION.getTotalCompilationTime();
                busy = now;
            }
        }
    }
}
