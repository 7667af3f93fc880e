package org.weighhouse.web.account;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether this is the demo or real use. The first start on a folder of data decides, and
 * no later one may see it differently.
 */
@Component
class Installation implements InitializingBean {

	private final JdbcClient jdbc;

	private final boolean demo;

	Installation(JdbcClient jdbc, @Value("${weighhouse.demo:false}") boolean demo) {
		this.jdbc = jdbc;
		this.demo = demo;
	}

	boolean isDemo() {
		return this.demo;
	}

	/** Whether anybody was ever made, and real use has begun. */
	boolean hasPeople() {
		return this.jdbc.sql("select count(*) from person").query(Long.class).single() > 0;
	}

	/** In a transaction: nobody else makes the first person meanwhile. */
	void lock() {
		this.jdbc.sql("select id from installation where id = 1 for update").query(Integer.class).single();
	}

	/** Before anything here is used. */
	@Override
	public void afterPropertiesSet() {
		try {
			this.jdbc.sql("insert into installation (id, demo) values (1, :demo)").param("demo", this.demo).update();
		}
		catch (DuplicateKeyException ex) {
			boolean first = this.jdbc.sql("select demo from installation where id = 1").query(Boolean.class).single();
			if (first != this.demo) {
				throw new DemoAndRealUseMixed(first);
			}
		}
	}

}
