/**
 * Makes publications from portfolios: the letter, the annex, fact sheets, the overview.
 *
 * <pre>{@code
 * Renderer renderer = Renderer.builder().build();
 * Document letter = renderer.render("letter", Request.of(portfolio));
 * renderer.write(letter, "html", out);
 * }</pre>
 *
 * <p>A {@link nl.regiodeals.render.Publication} is a FreeMarker template that writes a small,
 * strict subset of XHTML; this becomes a {@link nl.regiodeals.render.document.Document}; a {@link
 * nl.regiodeals.render.DocumentFormat} writes it out. Other jars can add publications and formats
 * through {@link java.util.ServiceLoader}.
 */
@NullMarked
package nl.regiodeals.render;

import org.jspecify.annotations.NullMarked;
