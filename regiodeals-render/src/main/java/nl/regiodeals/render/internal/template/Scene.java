package nl.regiodeals.render.internal.template;

import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.render.Request;

/**
 * The input of a template.
 *
 * @param request the request
 * @param deal the deal that it is about; empty if it is not about a single deal
 * @param links the pages of things
 * @param values additional data for this template, by name
 */
public record Scene(
    Request request, Optional<Dossier> deal, Links links, Map<String, Object> values) {}
