package org.weighhouse.web.control;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands out files that prove something: to be saved, never to be shown as part of this
 * site.
 */
@Controller
class EvidenceController {

	private final EvidenceFiles files;

	EvidenceController(EvidenceFiles files) {
		this.files = files;
	}

	@GetMapping("/evidence/{id}")
	ResponseEntity<byte[]> file(@PathVariable("id") String sha256) {
		EvidenceFile file = this.files.find(sha256)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.type()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(this.files.content(file));
	}

}
