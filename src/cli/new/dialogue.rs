//! The questions for somebody at a terminal.

use inquire::error::InquireResult;
use inquire::validator::Validation;
use inquire::{CustomUserError, Select};

use super::draft::{Draft, GRADES, REPORTERS};
use crate::case::{self, Concerns, MainLanguage, Ownership, SchoolKind, Violator};
use crate::lang::{Lang, Text};

const CODES: Text = Text::new(
    "Skriv koder (E1, F1, L1), aldri navn. Navnene hører hjemme i navn.yaml.",
    "Skriv kodar (E1, F1, L1), aldri namn. Namna høyrer heime i navn.yaml.",
    "Write codes (E1, F1, L1), never names. The names belong in navn.yaml.",
);
const CHOOSE: Text =
    Text::new("Velg med piltastene og Enter", "Vel med piltastane og Enter", "Choose with the arrow keys and Enter");
const EMPTY: Text = Text::new("Skriv noe her.", "Skriv noko her.", "Write something here.");
const NO_DATE: Text =
    Text::new("Skriv datoen slik: 2026-09-07", "Skriv datoen slik: 2026-09-07", "Write the date like this: 2026-09-07");

/// Asks for everything that the draft lacks. Fails where the user stops.
pub(super) fn ask(draft: &mut Draft, lang: Lang) -> InquireResult<()> {
    let ask = Questions { lang };
    ask.choice(
        &mut draft.language,
        Text::new("Skolens hovedmål", "Hovudmålet til skolen", "The school's hovedmål"),
        MainLanguage::KEYS,
    )?;
    ask.words(&mut draft.school, Text::new("Skolens navn", "Namnet på skolen", "Name of the school"), None)?;
    ask.choice(
        &mut draft.ownership,
        Text::new("Offentlig eller privat", "Offentleg eller privat", "Public or private"),
        Ownership::KEYS,
    )?;
    ask.words(&mut draft.owner, Text::new("Hvem eier skolen", "Kven eig skolen", "Who owns the school"), None)?;
    ask.choice(&mut draft.kind, Text::new("Skoleslag", "Skoleslag", "Kind of school"), SchoolKind::KEYS)?;
    ask.words(&mut draft.case_id, Text::new("Saksnummer", "Saksnummer", "Case number"), None)?;
    ask.class(draft)?;
    ask.choice(&mut draft.pupil_grade, Text::new("Trinn", "Trinn", "Grade"), &GRADES)?;
    ask.choice(&mut draft.reported_by, Text::new("Hvem sa fra", "Kven sa frå", "Who told the school"), &REPORTERS)?;
    ask.date(draft)?;
    ask.choice(
        &mut draft.violator,
        Text::new("Hvem skal ha krenket", "Kven skal ha krenkt", "Who is said to violate"),
        Violator::KEYS,
    )?;
    ask.words(&mut draft.description, Text::new("Hva ble sagt", "Kva vart sagt", "What was said"), Some(CODES))
}

/// Puts questions in one language.
struct Questions {
    lang: Lang,
}

impl Questions {
    fn choice(&self, answer: &mut Option<String>, question: Text, keys: &[&'static str]) -> InquireResult<()> {
        if answer.is_none() {
            let select = Select::new(question.get(self.lang), keys.to_vec());
            *answer = Some(select.with_help_message(CHOOSE.get(self.lang)).prompt()?.to_owned());
        }
        Ok(())
    }

    fn words(&self, answer: &mut Option<String>, question: Text, help: Option<Text>) -> InquireResult<()> {
        if answer.is_none() {
            let empty = EMPTY.get(self.lang);
            let mut text = inquire::Text::new(question.get(self.lang))
                .with_validator(move |text: &str| valid(!text.trim().is_empty(), empty));
            if let Some(help) = help {
                text = text.with_help_message(help.get(self.lang));
            }
            *answer = Some(text.prompt()?.trim().to_owned());
        }
        Ok(())
    }

    /// Asks whom the case is about, and for a class its name.
    fn class(&self, draft: &mut Draft) -> InquireResult<()> {
        let about = Text::new("Hva gjelder saken", "Kva gjeld saka", "What is the case about");
        let mut concerns = draft.class.is_some().then(|| Concerns::Class.key().to_owned());
        self.choice(&mut concerns, about, Concerns::KEYS)?;
        match concerns.as_deref() == Some(Concerns::Class.key()) {
            true => {
                self.words(&mut draft.class, Text::new("Klassens navn", "Namnet på klassen", "Name of the class"), None)
            }
            false => Ok(()),
        }
    }

    fn date(&self, draft: &mut Draft) -> InquireResult<()> {
        if draft.report_date.is_none() {
            let today = crate::cli::options::today().to_string();
            let wrong = NO_DATE.get(self.lang);
            let question =
                Text::new("Når fikk skolen vite det", "Når fekk skolen vite det", "When was the school told");
            let answer = inquire::Text::new(question.get(self.lang))
                .with_default(&today)
                .with_validator(move |text: &str| valid(case::iso_date(text.trim()).is_some(), wrong))
                .prompt()?;
            draft.report_date = case::iso_date(answer.trim());
        }
        Ok(())
    }
}

fn valid(good: bool, otherwise: &'static str) -> Result<Validation, CustomUserError> {
    Ok(if good { Validation::Valid } else { Validation::Invalid(otherwise.into()) })
}
