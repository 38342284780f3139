/** The code of the guide on embedding, for Spring Boot 3 and 4. */
@NullMarked
package nl.regiodeals.examples.embedding.spring;

import org.jspecify.annotations.NullMarked;
