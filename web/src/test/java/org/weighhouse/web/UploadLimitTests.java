package org.weighhouse.web;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is too long is refused by what it says of itself.
 */
class UploadLimitTests {

	private static final long MIB = 1L << 20;

	private final UploadLimit limit = new UploadLimit();

	@Test
	void onlyInventoriesAreLarge() throws Exception {
		assertThat(status("/inventories", 64 * MIB, MediaType.MULTIPART_FORM_DATA_VALUE)).isEqualTo(200);
		assertThat(status("/inventories", 66 * MIB, MediaType.MULTIPART_FORM_DATA_VALUE)).isEqualTo(413);
		assertThat(status("/tools/zoom/edit/text", 8 * MIB, MediaType.MULTIPART_FORM_DATA_VALUE)).isEqualTo(413);
		assertThat(status("/tools/zoom/edit/text", 6 * MIB, MediaType.MULTIPART_FORM_DATA_VALUE)).isEqualTo(200);
	}

	@Test
	void filesSayHowLongTheyAre() throws Exception {
		assertThat(status("/inventories", -1, "Multipart/form-data; boundary=x")).isEqualTo(411);
		assertThat(status("/api/v1/requests", -1, MediaType.APPLICATION_JSON_VALUE)).isEqualTo(200);
	}

	@Test
	void programsAreToldInJson() throws Exception {
		MockHttpServletResponse answer = answer("/api/v1/inventories", 66 * MIB, MediaType.MULTIPART_FORM_DATA_VALUE);
		assertThat(answer.getStatus()).isEqualTo(413);
		assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		assertThat(answer.getContentAsString()).contains("\"code\":\"tooLong\"", "64 MiB");
	}

	private int status(String path, long length, String type) throws Exception {
		return answer(path, length, type).getStatus();
	}

	private MockHttpServletResponse answer(String path, long length, String type) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
			@Override
			public long getContentLengthLong() {
				return length;
			}
		};
		request.setContentType(type);
		if (length < 0) {
			request.addHeader(HttpHeaders.TRANSFER_ENCODING, "chunked");
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.limit.doFilter(request, response, new MockFilterChain());
		return response;
	}

}
