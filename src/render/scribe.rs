//! Turns values of the case into what a document can say: safe text, dates, people.

use jiff::civil::Date;

use super::Options;
use super::clean::Clean;
use super::law::Citations;
use super::paper::{self, Line, Run, Style};
use super::sanitise::Sanitiser;
use super::words::{self, Wording};
use crate::case::{At, Case, Code, Day, Edition, MainLanguage, Person, Role, Words, YesNo};
use crate::lang::{Lang, MONTHS};
use crate::yaml::{Kind, Node};

/// What all parts of a document are written with.
pub(super) struct Scribe<'a, 't> {
    pub(super) case: &'a Case<'t>,
    pub(super) options: &'a Options<'a>,
    pub(super) words: &'static Wording,
    sanitiser: &'a Sanitiser<'a>,
}

impl<'a, 't> Scribe<'a, 't> {
    pub(super) fn new(case: &'a Case<'t>, options: &'a Options<'a>, sanitiser: &'a Sanitiser<'a>) -> Self {
        Self { case, options, words: Wording::of(options.lang), sanitiser }
    }

    pub(super) fn lang(&self) -> MainLanguage {
        self.options.lang
    }

    /// The law of the day that the document is about: that of the plan, else that on which the school knew.
    pub(super) fn law(&self) -> &'static Citations {
        let of_plan = self.case.plan.as_ref().and_then(|plan| plan.date?.date);
        let known = || self.case.first_knowledge().map(|(date, _)| date);
        Citations::on(of_plan.or_else(known).unwrap_or(self.options.today), self.is_private())
    }

    /// The law of the day on which the document is made: for what the reader can ask for now.
    pub(super) fn law_now(&self) -> &'static Citations {
        Citations::on(self.options.today, self.is_private())
    }

    /// What a whole document rests on: a few words and places of the law, and what makes it hold in a private school.
    pub(super) fn by_law(&self, law: &Citations, words: &[Clean]) -> Clean {
        let said = Clean::join(words, " ");
        law.private.map_or(said.clone(), |private| Clean::concat([said, private.into()]))
    }

    /// The word for a public school, or that for a private one: there daglig leder and the board stand for rektor and
    /// the owner.
    pub(super) fn of_school(&self, public: &'static str, private: &'static str) -> &'static str {
        if self.is_private() { private } else { public }
    }

    /// «§ 12-4 tredje ledd bokstav a»
    pub(super) fn letters(&self, letters: &'static str) -> Clean {
        Clean::join(&[self.law().letters.into(), "bokstav".into(), letters.into()], " ")
    }

    /// What is the municipality's own on a document.
    pub(super) fn look(&self, kind: &str) -> paper::Look {
        let look = self.options.look.map(|look| look.paper(kind, self.lang(), self.sanitiser));
        look.unwrap_or_default()
    }

    /// Running text.
    pub(super) fn prose(&self, words: Option<Words>) -> Option<Clean> {
        words.map(|words| self.sanitiser.prose(&words))
    }

    /// Running text on one line.
    pub(super) fn sentence(&self, words: Option<Words>) -> Option<Clean> {
        self.prose(words).map(|text| text.on_one_line())
    }

    /// A short text.
    pub(super) fn line(&self, words: Option<Words>) -> Option<Clean> {
        words.map(|words| self.sanitiser.line(&words))
    }

    /// A text for the top or foot of a page: cut where it would not fit on one line.
    pub(super) fn running(&self, words: Option<Words>) -> Option<Clean> {
        words.map(|words| self.sanitiser.running(&words))
    }

    /// A short text that stands in no field of the case.
    pub(super) fn text(&self, text: &str) -> Clean {
        self.sanitiser.line(text)
    }

    /// A short text or a number, as it is written.
    pub(super) fn scalar(&self, node: Option<Node>) -> Option<Clean> {
        match node?.kind() {
            Kind::Str(text) if !text.trim().is_empty() => Some(self.sanitiser.line(text)),
            Kind::Int(number) => Some(Clean::number(*number)),
            _ => None,
        }
    }

    /// An identifier of a thing.
    pub(super) fn id(&self, code: Option<Code>) -> Option<Clean> {
        self.line(code)
    }

    /// Identifiers of things: «M1, U1».
    pub(super) fn ids(&self, codes: &[Code]) -> Option<Clean> {
        let ids: Vec<_> = codes.iter().map(|code| self.sanitiser.line(code)).collect();
        (!ids.is_empty()).then(|| Clean::join(&ids, ", "))
    }

    /// A sentence of the tool's own that holds no text of the case. Keys of the file, in backticks, are set off.
    pub(super) fn told(&self, sentence: &str) -> Line {
        let run = |(at, piece): (usize, &str)| {
            let style = if at % 2 == 0 { Style::Plain } else { Style::Strong };
            Run { text: self.sanitiser.told(piece), style }
        };
        Line(sentence.split('`').enumerate().filter(|(_, piece)| !piece.is_empty()).map(run).collect())
    }

    /// Words of the case on one line, with the spaces around them.
    pub(super) fn spaced(&self, words: &str) -> Clean {
        self.sanitiser.told(&words.replace(['\n', '\t'], " "))
    }

    /// The same as one text.
    pub(super) fn plain(&self, sentence: &str) -> Clean {
        self.sanitiser.told(sentence)
    }

    /// A date for a column, or what is written where one should be: «07.09.2026».
    pub(super) fn day(&self, day: Option<Day>) -> Option<Clean> {
        let day = day?;
        Some(day.date.map_or_else(|| self.sanitiser.line(day.text), Clean::short_date))
    }

    /// A date for running text: «7. september 2026».
    pub(super) fn long_day(&self, day: Option<Day>) -> Option<Clean> {
        let day = day?;
        Some(day.date.map_or_else(|| self.sanitiser.line(day.text), |date| self.date(date)))
    }

    /// The same, and where there is none, that it is not stated.
    pub(super) fn stated_day(&self, day: Option<Day>) -> Clean {
        self.long_day(day).unwrap_or(self.missing())
    }

    /// A day in running text.
    pub(super) fn date(&self, date: Date) -> Clean {
        Clean::long_date(date, &MONTHS)
    }

    /// A date for the foot of a page.
    pub(super) fn running_day(&self, day: Option<Day>) -> Option<Clean> {
        let day = day?;
        Some(day.date.map_or_else(|| self.sanitiser.running(day.text), Clean::short_date))
    }

    /// What stands in the place of something that is not there: in a copy for somebody it may have been left out.
    pub(super) fn missing(&self) -> Clean {
        if self.is_whole() { self.words.not_stated.into() } else { self.words.not_in_copy.into() }
    }

    /// Whether the reader sees everything that the case holds.
    pub(super) fn is_whole(&self) -> bool {
        self.options.reader.is_none_or(|reader| reader.sees_everything())
    }

    /// The same in the place of an answer.
    pub(super) fn missing_line(&self) -> Line {
        Line::default().muted(self.missing())
    }

    /// «Ja», «Nei», or that nothing is said.
    pub(super) fn yes_no(&self, answer: Option<At<YesNo>>) -> Line {
        match answer {
            Some(answer) if answer.value == YesNo::Yes => self.words.yes.into(),
            Some(_) => self.words.no.into(),
            None => self.missing_line(),
        }
    }

    /// What says that something has not been done, unless the copy is for anybody: from that, much is left out.
    pub(super) fn not_done(&self, word: &'static str) -> Clean {
        if self.options.reader == Some(Edition::Access) { self.words.not_in_copy.into() } else { word.into() }
    }

    /// The date of a row, with an identifier below.
    pub(super) fn dated(&self, day: Option<Day>, id: Option<Code>) -> Line {
        let line = Line::default().with(self.day(day).unwrap_or(self.missing()), Style::Date);
        match self.id(id) {
            Some(id) => line.br().small(id),
            None => line,
        }
    }

    /// In running text: «Gro Prøvesen (L1)», or «L1, kontaktlærer» where no names are shown.
    pub(super) fn person(&self, code: &str) -> Clean {
        let clean = self.sanitiser.line(code);
        match (self.name(code), self.role_of(code)) {
            (Some(name), _) => Clean::concat([name, " (".into(), clean, ")".into()]),
            (None, Some(role)) if self.shows_role(code) => Clean::join(&[clean, role], ", "),
            (None, _) => clean,
        }
    }

    /// Without the role.
    pub(super) fn short_person(&self, code: &str) -> Clean {
        if self.name(code).is_some() { self.person(code) } else { self.sanitiser.line(code) }
    }

    /// The person with a code.
    pub(super) fn who(&self, code: Option<Code>) -> Option<Clean> {
        code.map(|code| self.person(&code))
    }

    /// Persons in running text.
    pub(super) fn listed(&self, codes: &[Code]) -> Option<Clean> {
        let people: Vec<_> = codes.iter().map(|code| self.person(code)).collect();
        (!people.is_empty()).then(|| Clean::join(&people, "; "))
    }

    /// In a narrow cell: «L1, kontaktlærer», or a name with code and role on the next line.
    pub(super) fn person_lines(&self, code: &str) -> Line {
        let clean = self.sanitiser.line(code);
        let role = self.role_of(code);
        match (self.name(code), role) {
            (Some(name), Some(role)) => Line::from(name).br().muted(Clean::join(&[clean, role], ", ")),
            (Some(name), None) => Line::from(name).br().muted(clean),
            (None, Some(role)) if self.shows_role(code) => Line::from(Clean::concat([clean, ", ".into()])).muted(role),
            (None, _) => Line::from(clean),
        }
    }

    /// The name behind a code, where names are shown.
    pub(super) fn name(&self, code: &str) -> Option<Clean> {
        let name = self.options.names.and_then(|names| names.get(code))?;
        Some(self.sanitiser.line(name))
    }

    /// A code or another word that stands for a person.
    pub(super) fn code(&self, code: &str) -> Clean {
        self.sanitiser.line(code)
    }

    /// Whether a role says more than what stands for the person: a code or a name, but not a role itself.
    pub(super) fn shows_role(&self, called: &str) -> bool {
        self.options.codes || self.options.called.is_some_and(|called_by_name| called_by_name.contains(called))
    }

    /// What the person with a code is.
    pub(super) fn role_of(&self, code: &str) -> Option<Clean> {
        self.case.person(code).and_then(|person| self.role(person))
    }

    /// What somebody is: the title where there is one, else the role.
    fn role(&self, person: &Person) -> Option<Clean> {
        let role = || person.role.map(|role| Clean::own(words::role(role.value, self.lang())));
        self.line(person.title).or_else(role)
    }

    /// What the school calls its head.
    pub(super) fn head(&self) -> Clean {
        let head = if self.is_private() { Role::Head } else { Role::Principal };
        Clean::own(words::role(head, self.lang()))
    }

    /// The language of the texts that are not those of documents alone.
    pub(super) fn text_lang(&self) -> Lang {
        match self.lang() {
            MainLanguage::Bokmal => Lang::Nb,
            MainLanguage::Nynorsk => Lang::Nn,
        }
    }

    /// Whether the school is private, so that offentleglova is not what exempts its documents.
    pub(super) fn is_private(&self) -> bool {
        self.case.is_private()
    }
}
