/**
 * The laws, each in the class that bears its number, tried on generated rulebooks and clients. What must hold is worked
 * out apart from the engine wherever it is more than comparing two answers. One meaning (L12) is held by the package
 * {@code reference}. Not there yet: L9 (the smallest change), since nothing suggests changes; L13 (overlays), since
 * none is applied; L16 (stored answers), since no finding says since when it is there.
 */
package io.github.massagecare.laws;
