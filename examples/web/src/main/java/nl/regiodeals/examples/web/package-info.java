/**
 * A web application on Spring Boot: regions submit their workbooks, and officials download letters
 * and view the site. It keeps all versions of the portfolio, and asks who comes to sign in.
 */
@org.jspecify.annotations.NullMarked
package nl.regiodeals.examples.web;
