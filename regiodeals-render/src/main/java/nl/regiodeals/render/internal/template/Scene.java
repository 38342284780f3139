package nl.regiodeals.render.internal.template;

import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.render.Request;

/**
 * What a template is run over.
 *
 * @param request what was asked for
 * @param deal the deal that it is about; empty if it is about no single one
 * @param links where things have a page
 * @param values what only this template gets, by name
 */
public record Scene(
    Request request, Optional<Dossier> deal, Links links, Map<String, Object> values) {}
