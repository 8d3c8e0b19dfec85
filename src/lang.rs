//! Languages, texts that exist in each of them, and the few words that reports are built from.

use jiff::civil::Date;

/// A language that the tool speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Norwegian bokmål.
    #[default]
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// English; for findings only, never for a document of a case.
    En,
}

impl Lang {
    /// All languages, in the order in which texts are written.
    pub const ALL: [Lang; 3] = [Lang::Nb, Lang::Nn, Lang::En];

    /// The ISO 639-1 code: `nb`, `nn` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Nb => "nb",
            Lang::Nn => "nn",
            Lang::En => "en",
        }
    }

    /// The language of an ISO 639-1 code.
    pub fn from_code(code: &str) -> Option<Self> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

/// One text in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Bokmål.
    pub nb: &'static str,
    /// Nynorsk.
    pub nn: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// A text from its three forms: bokmål, nynorsk, English.
    pub const fn new(nb: &'static str, nn: &'static str, en: &'static str) -> Self {
        Self { nb, nn, en }
    }

    /// The form in one language.
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nb => self.nb,
            Lang::Nn => self.nn,
            Lang::En => self.en,
        }
    }
}

/// Something counted, so that a number agrees with its noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days on which the school teaches.
    SchoolDays,
    /// Mondays to Fridays that are no public holidays.
    WorkingDays,
    /// Calendar days.
    Days,
}

/// A number with its noun: `1 skoledag`, `3 skoledager`.
pub fn counted(lang: Lang, count: i64, unit: Unit) -> String {
    let (one, many) = match (unit, lang) {
        (Unit::SchoolDays, Lang::Nb) => ("skoledag", "skoledager"),
        (Unit::SchoolDays, Lang::Nn) => ("skoledag", "skoledagar"),
        (Unit::SchoolDays, Lang::En) => ("school day", "school days"),
        (Unit::WorkingDays, Lang::Nb) => ("arbeidsdag", "arbeidsdager"),
        (Unit::WorkingDays, Lang::Nn) => ("arbeidsdag", "arbeidsdagar"),
        (Unit::WorkingDays, Lang::En) => ("working day", "working days"),
        (Unit::Days, Lang::Nb) => ("dag", "dager"),
        (Unit::Days, Lang::Nn) => ("dag", "dagar"),
        (Unit::Days, Lang::En) => ("day", "days"),
    };
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The months, whose names are the same in bokmål and nynorsk.
pub const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date in words: `7. september 2026`, in English `7 September 2026`.
pub fn date_in_words(lang: Lang, date: Date) -> String {
    let month = usize::try_from(date.month() - 1).unwrap_or_default();
    match lang {
        Lang::Nb | Lang::Nn => format!("{}. {} {}", date.day(), MONTHS[month], date.year()),
        Lang::En => format!("{} {} {}", date.day(), MONTHS_EN[month], date.year()),
    }
}
