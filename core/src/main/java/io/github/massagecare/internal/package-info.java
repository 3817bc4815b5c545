/** What the packages of this module share and nobody else sees. Not exported. */
@NullMarked
package io.github.massagecare.internal;

import org.jspecify.annotations.NullMarked;
