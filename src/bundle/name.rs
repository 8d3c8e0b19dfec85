//! Names of files in a package: those that are made, and those that may be trusted.

use jiff::civil::Date;

/// The longest name of a file that SvarUt takes.
const LONGEST: usize = 226;
/// What Windows keeps for its devices, whatever follows after a point.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// How a file ends, and what that says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What stands after the point.
    pub letters: &'static str,
    /// Its kind, as the internet names kinds of files.
    pub mime: &'static str,
}

impl Ending {
    /// A document.
    pub const PDF: Self = Self { letters: "pdf", mime: "application/pdf" };
    /// A report for programs.
    pub const JSON: Self = Self { letters: "json", mime: "application/json" };
    /// A file of which nothing is known.
    const OTHER: Self = Self { letters: "bin", mime: "application/octet-stream" };
    /// What attachments usually are. Another ending could be part of a name, so it is not kept.
    const KNOWN: [Self; 24] = [
        Self::PDF,
        Self::JSON,
        Self { letters: "csv", mime: "text/csv" },
        Self { letters: "doc", mime: "application/msword" },
        Self { letters: "docx", mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        Self { letters: "eml", mime: "message/rfc822" },
        Self { letters: "heic", mime: "image/heic" },
        Self { letters: "htm", mime: "text/html" },
        Self { letters: "html", mime: "text/html" },
        Self { letters: "jpeg", mime: "image/jpeg" },
        Self { letters: "jpg", mime: "image/jpeg" },
        Self { letters: "m4a", mime: "audio/mp4" },
        Self { letters: "mp3", mime: "audio/mpeg" },
        Self { letters: "mp4", mime: "video/mp4" },
        Self { letters: "msg", mime: "application/vnd.ms-outlook" },
        Self { letters: "odt", mime: "application/vnd.oasis.opendocument.text" },
        Self { letters: "png", mime: "image/png" },
        Self { letters: "rtf", mime: "application/rtf" },
        Self { letters: "tif", mime: "image/tiff" },
        Self { letters: "tiff", mime: "image/tiff" },
        Self { letters: "txt", mime: "text/plain" },
        Self { letters: "wav", mime: "audio/wav" },
        Self { letters: "xlsx", mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        Self { letters: "xml", mime: "application/xml" },
    ];

    /// The ending of a file that somebody else has named.
    pub fn of(name: &str) -> Self {
        let last = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        Self::KNOWN.into_iter().find(|known| known.letters == last).unwrap_or(Self::OTHER)
    }
}

/// Names files in the order in which they are read: `03-saksgang.pdf`.
#[derive(Debug, Default)]
pub struct Namer {
    count: usize,
}

impl Namer {
    /// The name of the next file. The word is one of the tool's own.
    pub fn next(&mut self, word: &'static str, date: Option<Date>, ending: Ending) -> String {
        let date = date.map(|date| format!("-{date}")).unwrap_or_default();
        self.numbered(&format!("{word}{date}"), ending)
    }

    /// The name of the next file with the number of a version, or that it is an earlier one, and a date.
    pub fn next_version(
        &mut self,
        word: &'static str,
        version: Option<i64>,
        date: Option<Date>,
        ending: Ending,
    ) -> String {
        let version = version.map_or("tidligere".to_owned(), |version| format!("versjon-{version}"));
        let date = date.map(|date| format!("-{date}")).unwrap_or_default();
        self.numbered(&format!("{word}-{version}{date}"), ending)
    }

    /// The name of the next file with an identifier of the case in place of a date.
    pub fn next_called(&mut self, word: &'static str, id: &str, ending: Ending) -> String {
        self.numbered(&format!("{word}-{}", ascii(id)), ending)
    }

    fn numbered(&mut self, stem: &str, ending: Ending) -> String {
        let number = self.count;
        self.count += 1;
        format!("{number:02}-{stem}.{}", ending.letters)
    }
}

/// An identifier in letters that every system takes.
pub fn ascii(id: &str) -> String {
    let letter = |letter: char| match letter {
        'Æ' => "AE".to_owned(),
        'Ø' => "OE".to_owned(),
        'Å' => "AA".to_owned(),
        letter if letter.is_ascii_alphanumeric() => letter.to_string(),
        _ => String::new(),
    };
    id.chars().map(letter).collect()
}

/// Whether a path in a package leads to a place below it, on every system.
pub fn is_safe(path: &str) -> bool {
    !path.is_empty() && path.split('/').all(is_safe_step)
}

fn is_safe_step(step: &str) -> bool {
    let stem = step.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_device = DEVICES.contains(&stem.as_str())
        || ["com", "lpt"]
            .iter()
            .any(|port| stem.strip_prefix(port).is_some_and(|number| number.chars().count() == 1 && number != "0"));
    let is_bad = |letter: char| letter.is_control() || "\"<>?*|:\\\u{fffd}".contains(letter);
    !step.is_empty()
        && step.len() <= LONGEST
        && !step.contains(is_bad)
        && !step.ends_with(['.', ' '])
        && !step.starts_with(' ')
        && !is_device
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_numbered_and_hold_nothing_of_the_files_own_name() {
        let mut namer = Namer::default();
        assert_eq!(namer.next("innhold", None, Ending::PDF), "00-innhold.pdf");
        let date = jiff::civil::date(2026, 10, 5);
        assert_eq!(namer.next("evaluering", Some(date), Ending::PDF), "01-evaluering-2026-10-05.pdf");
        assert_eq!(namer.next_called("vedlegg", "BØ1", Ending::of("Ada Eksempel.PDF")), "02-vedlegg-BOE1.pdf");
        assert_eq!(namer.next_called("vedlegg", "../B2", Ending::of("brev.ada")), "03-vedlegg-B2.bin");
    }

    #[test]
    fn paths_that_lead_out_or_mean_something_to_a_system_are_not_trusted() {
        for path in ["data/00-innhold.pdf", "bagit.txt", "data/vedlegg/å.pdf", "data/COM.pdf", "data/com0.pdf"] {
            assert!(is_safe(path), "{path}");
        }
        let long = "a".repeat(227);
        for path in [
            "",
            "/etc/passwd",
            "../a",
            "data/../../a",
            "data/./a",
            "data//a",
            "data/",
            "C:/a",
            "data\\a",
            "data/a:b",
            "data/NUL",
            "data/nul.pdf",
            "data/com1.txt",
            "data/a.",
            "data/a ",
            "data/a\nb",
            "data/\u{fffd}",
            &long,
        ] {
            assert!(!is_safe(path), "{path:?}");
        }
    }
}
