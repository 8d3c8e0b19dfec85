//! What is known of a case that is about to be written.

use clap::Args;
use clap::builder::PossibleValuesParser;
use jiff::civil::Date;

use crate::case::{MainLanguage, Ownership, SchoolKind, Violator};
use crate::cli::options;
use crate::lang::Lang;

/// Who can have told the school.
pub(super) const REPORTERS: [&str; 3] = ["foresatt", "elev", "ansatt"];

/// The grades of both kinds of school.
pub(super) const GRADES: [&str; 13] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "vg1", "vg2", "vg3"];

/// The answers that are there so far.
#[derive(Args, Debug, Default)]
#[command(next_help_heading = "The case")]
pub(super) struct Draft {
    /// Case number in the school's archive
    #[arg(long, value_name = "ID", value_parser = words)]
    pub(super) case_id: Option<String>,

    /// Name of the school
    #[arg(long, value_name = "NAME", value_parser = words)]
    pub(super) school: Option<String>,

    /// Who owns the school: the municipality, the county, or the private owner
    #[arg(long, value_name = "NAME", value_parser = words)]
    pub(super) owner: Option<String>,

    /// Whether the school is public or private
    #[arg(long, value_name = "FORM", value_parser = PossibleValuesParser::new(Ownership::KEYS))]
    pub(super) ownership: Option<String>,

    /// The kind of school
    #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(SchoolKind::KEYS))]
    pub(super) kind: Option<String>,

    /// The school's hovedmål, in which the plan is written
    #[arg(long, value_name = "LANG", value_parser = PossibleValuesParser::new(MainLanguage::KEYS))]
    pub(super) language: Option<String>,

    /// The case is about a class with this name, not about one pupil
    #[arg(long, value_name = "NAME", value_parser = words)]
    pub(super) class: Option<String>,

    /// Grade of the pupil or the class (required for a class)
    #[arg(long, visible_alias = "grade", value_name = "GRADE", value_parser = PossibleValuesParser::new(GRADES), hide_possible_values = true)]
    pub(super) pupil_grade: Option<String>,

    /// Who told the school
    #[arg(long, value_name = "WHO", value_parser = PossibleValuesParser::new(REPORTERS))]
    pub(super) reported_by: Option<String>,

    /// When the school was told (YYYY-MM-DD) [default: today]
    #[arg(long, value_name = "DATE", value_parser = options::date)]
    pub(super) report_date: Option<Date>,

    /// Who is said to violate the pupil [default: ukjent]
    #[arg(long, value_name = "WHO", value_parser = PossibleValuesParser::new(Violator::KEYS))]
    pub(super) violator: Option<String>,

    /// What was said, with codes (E1, F1, L1) in place of names
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub(super) description: Option<String>,
}

/// Text that is not blank.
pub(super) fn words(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() { Err("expected some text".to_owned()) } else { Ok(text.to_owned()) }
}

/// All that a first case file needs.
#[derive(Debug)]
pub(super) struct Answers {
    pub(super) case_id: String,
    pub(super) school: String,
    pub(super) owner: String,
    pub(super) ownership: String,
    pub(super) kind: String,
    pub(super) language: String,
    pub(super) class: Option<String>,
    pub(super) grade: Option<String>,
    pub(super) reported_by: String,
    pub(super) report_date: Date,
    pub(super) violator: String,
    pub(super) description: String,
}

impl Draft {
    /// The school's language, where it is known.
    pub(super) fn lang(&self) -> Option<Lang> {
        self.language.as_deref().and_then(Lang::from_code)
    }

    /// The flags that still have to be given.
    pub(super) fn missing(&self) -> Vec<&'static str> {
        [
            ("--case-id", self.case_id.is_some()),
            ("--school", self.school.is_some()),
            ("--owner", self.owner.is_some()),
            ("--ownership", self.ownership.is_some()),
            ("--kind", self.kind.is_some()),
            ("--language", self.language.is_some()),
            ("--pupil-grade", self.pupil_grade.is_some() || self.class.is_none()),
            ("--reported-by", self.reported_by.is_some()),
            ("--description", self.description.is_some()),
        ]
        .into_iter()
        .filter_map(|(flag, given)| (!given).then_some(flag))
        .collect()
    }

    /// The answers, where all are there. Without a day the school was told today.
    pub(super) fn answers(self, today: Date) -> Option<Answers> {
        Some(Answers {
            case_id: self.case_id?,
            school: self.school?,
            owner: self.owner?,
            ownership: self.ownership?,
            kind: self.kind?,
            language: self.language?,
            class: self.class,
            grade: self.pupil_grade,
            reported_by: self.reported_by?,
            report_date: self.report_date.unwrap_or(today),
            violator: self.violator.unwrap_or_else(|| Violator::Unknown.key().to_owned()),
            description: self.description?,
        })
    }
}
