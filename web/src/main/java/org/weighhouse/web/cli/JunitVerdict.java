package org.weighhouse.web.cli;

import java.io.StringWriter;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Verdicts as a JUnit report, for pipelines that read those: a test case each, failed
 * when the tier is at or above what was asked to fail on.
 */
final class JunitVerdict implements VerdictPrinter {

	private final VerdictPhrases phrases;

	private final Words words;

	private final @Nullable Tier failOn;

	JunitVerdict(VerdictPhrases phrases, Words words, @Nullable Tier failOn) {
		this.phrases = phrases;
		this.words = words;
		this.failOn = failOn;
	}

	@Override
	public String print(List<Judge.Judged> judged) {
		StringWriter text = new StringWriter();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeCharacters("\n");
			xml.writeStartElement("testsuite");
			xml.writeAttribute("name", "weighhouse");
			xml.writeAttribute("tests", String.valueOf(judged.size()));
			xml.writeAttribute("failures", String.valueOf(judged.stream().filter(this::fails).count()));
			for (Judge.Judged each : judged) {
				testCase(each, xml);
			}
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return text + "\n";
	}

	private boolean fails(Judge.Judged judged) {
		return JudgeCommand.exit(judged.verdict(), this.failOn) == Exit.TOO_HIGH;
	}

	private void testCase(Judge.Judged judged, XMLStreamWriter xml) throws XMLStreamException {
		Verdict verdict = judged.verdict();
		xml.writeStartElement("testcase");
		xml.writeAttribute("name", printable(judged.title()));
		xml.writeAttribute("classname", printable(judged.place().file()));
		if (fails(judged)) {
			xml.writeStartElement("failure");
			xml.writeAttribute("type", verdict.residualTier().name());
			xml.writeAttribute("message",
					printable(this.phrases.sentence(verdict) + " " + this.phrases.mainConcern(verdict)));
			for (Finding finding : verdict.findings()) {
				if (finding.residualTier() == verdict.residualTier()) {
					xml.writeCharacters(printable("\n" + finding.rule() + " " + this.phrases.title(finding.rule())
							+ ": " + String.join("; ", finding.answers().stream().map(this.phrases::reason).toList())
							+ ". " + this.phrases.lowered(finding)));
				}
			}
			xml.writeEndElement();
		}
		xml.writeStartElement("system-out");
		xml.writeCharacters(this.words.get("junit.place", judged.place().file(), judged.place().line(),
				printable(this.phrases.sentence(verdict))));
		xml.writeEndElement();
		xml.writeEndElement();
	}

	/** Without the control characters that XML 1.0 does not take. */
	private static String printable(String text) {
		return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
	}

}
