/**
 * A web application on Spring Boot: regions hand in their workbook, and officials take letters and
 * look at the site. It keeps one portfolio, in a file.
 */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.examples.web;
