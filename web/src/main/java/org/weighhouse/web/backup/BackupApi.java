package org.weighhouse.web.backup;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.web.account.Person;

/**
 * The same for programs: the file stays on the machine, the answer names it.
 */
@RestController
class BackupApi {

	private final Backups backups;

	private final MessageSource messages;

	BackupApi(Backups backups, MessageSource messages) {
		this.backups = backups;
		this.messages = messages;
	}

	/** A backup as programs see it. */
	record Made(String file, long size, String sha256) {
	}

	@PostMapping(path = "/api/v1/backups", produces = MediaType.APPLICATION_JSON_VALUE)
	Made make(Person me) {
		Backup.Made made = this.backups.make(me);
		return new Made(made.file().toString(), made.size(), made.sha256());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Refused ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				this.messages.getMessage("backup.refused." + ex.code(), ex.values(), Locale.ENGLISH));
		problem.setProperty("code", ex.code());
		return ResponseEntity.of(problem).build();
	}

}
