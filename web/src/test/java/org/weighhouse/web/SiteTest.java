package org.weighhouse.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.weighhouse.web.account.Cast;

/**
 * A test of the whole site, with a database of its own. Requests are made by
 * {@link Cast#reader()} unless they say otherwise.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(Cast.class)
@SpringBootTest(properties = "weighhouse.data=target/site-test-${weighhouse.test.fork:1}")
@AutoConfigureMockMvc
public @interface SiteTest {

}
