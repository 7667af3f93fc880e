package org.weighhouse.web;

import java.time.ZoneOffset;
import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.weighhouse.web.cli.CommandLineTool;

/**
 * Starts Weighhouse. A known verb, `--help` or `--version` as the first word is the
 * command line, which starts no Spring; anything else starts the server.
 */
@SpringBootApplication
public class Weighhouse {

	public static void main(String[] args) {
		// Days are compared in the database as moments of this zone: one whose clocks
		// change
		// at midnight would end them early.
		TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
		if (CommandLineTool.answers(args)) {
			System.exit(CommandLineTool.run(args));
		}
		SpringApplication.run(Weighhouse.class, args);
	}

}
