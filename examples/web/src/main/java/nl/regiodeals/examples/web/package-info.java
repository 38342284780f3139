/**
 * A web application on Spring Boot: regions submit their workbooks, and officials download letters
 * and view the site. It keeps one portfolio, in a file.
 */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.examples.web;
