package org.weighhouse.web;

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
		if (CommandLineTool.answers(args)) {
			System.exit(CommandLineTool.run(args));
		}
		SpringApplication.run(Weighhouse.class, args);
	}

}
