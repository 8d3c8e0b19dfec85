//! Texts that the format of a PDF/A and PDF/UA file asks for, whatever the document says.

/// Whole texts: the version, the conditions of colour, and what the properties in XML say of themselves.
const TEXTS: [&str; 42] = [
    "",
    "A",
    "Adobe PDF schema",
    "Alt",
    "Bag",
    "Custom",
    "InstanceID",
    "Identity",
    "Integer",
    "Keywords",
    "Keywords associated with the document",
    "Name of the application that created the PDF document",
    "PDF/UA Identification schema",
    "PDF-1.7",
    "PDFVersion",
    "Part Number of ISO 14289 (PDF/UA)",
    "Producer",
    "Resource",
    "Seq",
    "Text",
    "Trapped",
    "UUID based identifier for specific incarnation of a document",
    "Version of the PDF specification to which the document conforms",
    "Whether the document has been trapped",
    "XMP Media Management schema",
    "application/pdf",
    "converted",
    "external",
    "http://ns.adobe.com/pdf/1.3/",
    "http://ns.adobe.com/xap/1.0/mm/",
    "http://www.aiim.org/pdfua/ns/id/",
    "http://www.color.org",
    "internal",
    "part",
    "pdf",
    "pdfuaid",
    "proof",
    "sRGB v4.2",
    "saved",
    "x-default",
    "xmp-writer",
    "xmpMM",
];

/// Moments as the format writes them, with `0` for a digit: that of the document's day.
const MOMENTS: [&str; 4] =
    ["0000-00-00T00:00:00+00:00", "0000-00-00T00:00:00Z", "D:00000000000000Z", "D:00000000000000+00'00"];

/// Whether a text says nothing of the document: one of the format's own, a moment, or a language in a country.
pub(super) fn holds(text: &str) -> bool {
    let text = text.trim();
    let is_made_of = |part: &str, of: fn(&char) -> bool| part.len() == 2 && part.chars().all(|letter| of(&letter));
    let is_language = |(language, country): (&str, &str)| {
        is_made_of(language, char::is_ascii_lowercase) && is_made_of(country, char::is_ascii_uppercase)
    };
    let digits = text.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter });
    let is_moment = text.len() <= MOMENTS[0].len() && MOMENTS.contains(&digits.collect::<String>().as_str());
    is_moment || TEXTS.contains(&text) || text.split_once('-').is_some_and(is_language)
}
