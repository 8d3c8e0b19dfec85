//! The verdict of a preflight: what is shown, what is missing, and what a person must judge, question by question.

use super::super::Control;
use super::super::clean::Clean;
use super::super::paper::{Block, Draft, Fact, Line, Paper, Run, Table};
use super::super::parts::head;
use super::super::scribe::Scribe;
use super::super::words::wording;
use crate::finding::fill;
use crate::lang::{Lang, Text, date_in_words};
use crate::preflight::{Answer, Gap, Part, Reply, Shown, Tally, words as asked};
use crate::schema;
use crate::source::{ColumnUnit, Span};

/// What the templates of a school's own for this are called.
const KIND: &str = "kontroll";

wording! {
    /// The words of the verdict.
    Words {
        name: "Kontroll av saken", "Kontroll av saka";
        subtitle: "Er saken klar for statsforvalteren? Kontrollspørsmål til", "Er saka klar for statsforvaltaren? Kontrollspørsmål til";
        checked: "Kontrollert", "Kontrollert";
        result: "Resultat", "Resultat";
        ready: "Klar", "Klar";
        not_ready: "Ikke klar", "Ikkje klar";
        summary: "Oppsummering", "Oppsummering";
        part: "Del", "Del";
        in_part: "del", "del";
        answer: "Svar", "Svar";
        question: "Kontrollspørsmål", "Kontrollspørsmål";
        yes: "Ja", "Ja";
        no: "Nei", "Nei";
        open: "Må vurderes", "Må vurderast";
        judged: "Vurdert", "Vurdert";
        not_applicable: "Gjelder ikke", "Gjeld ikkje";
        no_list: "Svaret er nei", "Svaret er nei";
        open_list: "Må vurderes av et menneske", "Må vurderast av eit menneske";
        at_line: "linje", "linje";
        lines: "Linjene er de i saksfilen, slik den var da saken ble kontrollert.",
            "Linjene er dei i saksfila, slik ho var då saka vart kontrollert.";
    }
}

/// The verdict.
pub(super) fn of(scribe: &Scribe, control: &Control) -> Paper {
    let told = Teller { scribe, control, words: Words::of(scribe.lang()), lang: scribe.text_lang() };
    let verdict = control.verdict;
    let parts = verdict.parts.iter().flat_map(|part| told.part(part));
    let frame = head::Frame {
        kind: KIND,
        name: told.words.name,
        subtitle: Some(scribe.by_law(scribe.law(), &[told.words.subtitle.into(), scribe.law().governor.into()])),
        version: scribe.case.plan.as_ref().and_then(|plan| plan.version).map(|version| version.value),
        date: Some(Clean::short_date(verdict.date)),
        facts: vec![told.facts()],
    };
    let body = told.summary().into_iter().chain(parts).collect();
    let paper = head::framed(scribe, frame, body);
    let label = told.words.not_ready.into();
    let counted = || Clean::join(&told.counts(), " ");
    Paper { draft: (!verdict.is_ready()).then(|| Draft { label, text: counted() }), ..paper }
}

/// What all parts of the verdict are told with.
struct Teller<'a, 's, 't> {
    scribe: &'a Scribe<'s, 't>,
    control: &'a Control<'a>,
    words: &'static Words,
    lang: Lang,
}

impl Teller<'_, '_, '_> {
    fn facts(&self) -> Vec<Fact> {
        let (scribe, words, verdict) = (self.scribe, self.words, self.control.verdict);
        let is_code = scribe.case.pupil.is_none_or(|pupil| schema::is_identifier(pupil.value));
        let result = if verdict.is_ready() { words.ready } else { words.not_ready };
        let subject = is_code.then(|| head::subject_fact(scribe));
        let known = [
            head::case_fact(scribe),
            head::fact(scribe, words.checked, Some(scribe.date(verdict.date))),
            head::fact(scribe, words.result, Some(result.into())),
        ];
        subject.into_iter().chain(known).collect()
    }

    /// How many questions have which answer, in sentences.
    fn counts(&self) -> Vec<Clean> {
        let counts = asked::counts(self.control.verdict.tally(), self.lang);
        counts.iter().map(|line| self.scribe.plain(line)).collect()
    }

    /// What comes first: how it stands part by part, and what is to be done.
    fn summary(&self) -> Vec<Block> {
        let verdict = self.control.verdict;
        let ready = verdict.is_ready().then(|| Block::Notice {
            title: Some(Clean::own(asked::verdict(true, self.lang))),
            body: self.counts().into_iter().map(Block::line).collect(),
        });
        let unread = (!verdict.is_whole).then(|| Block::line(asked::NOT_WHOLE.get(self.lang)));
        let notes = [asked::limits(verdict.law_day, self.lang), self.words.lines];
        let notes = Block::line(Line::default().muted(Clean::join(&notes.map(Clean::own), " ")));
        let lists = [(Answer::No, self.words.no_list), (Answer::Judge, self.words.open_list)];
        let lists = lists.into_iter().flat_map(|(answer, title)| self.list(answer, title));
        let head = ready.into_iter().chain([Block::section(self.words.summary)]).chain(unread);
        head.chain([self.overview()]).chain(lists).chain([notes]).collect()
    }

    fn overview(&self) -> Block {
        let words = self.words;
        let columns = [
            (words.part, 0),
            (words.no, 16),
            (words.open, 24),
            (words.judged, 20),
            (words.yes, 14),
            (words.not_applicable, 24),
        ];
        let row = |(number, part): (i64, &Part)| {
            let Tally { yes, no, open, judged, not_applicable } = Tally::of(&part.replies);
            let title = Line::from(Clean::number(number)).and(" ").and(part.section.title.get(self.lang));
            let counted = [no, open, judged, yes, not_applicable].into_iter().map(|count| vec![number_of(count)]);
            std::iter::once(vec![Block::line(title)]).chain(counted).collect()
        };
        Table::plain(&columns, self.numbered().map(row).collect())
    }

    /// The parts with the numbers of their headings: the summary is the first.
    fn numbered(&self) -> impl Iterator<Item = (i64, &Part)> {
        (2..).zip(&self.control.verdict.parts)
    }

    /// The questions with an answer that asks for something.
    fn list(&self, answer: Answer, title: &'static str) -> Vec<Block> {
        let is_asked = |reply: &&Reply| reply.answer == answer && !reply.is_settled();
        let place = |number| Clean::concat([self.words.in_part.into(), " ".into(), Clean::number(number)]);
        let items = self.numbered().flat_map(|(number, part)| {
            let asked = part.replies.iter().filter(is_asked);
            asked.map(move |reply| self.question(reply).and(" ").small(place(number)))
        });
        let items: Vec<_> = items.collect();
        if items.is_empty() { Vec::new() } else { vec![Block::subsection(title), Block::List { items }] }
    }

    fn question(&self, reply: &Reply) -> Line {
        self.scribe.told(&fill(reply.question.text.get(self.lang), &self.control.verdict.args(), self.lang))
    }

    fn part(&self, part: &Part) -> Vec<Block> {
        let columns = [(self.words.answer, 31), (self.words.question, 0)];
        let rows = part.replies.iter().map(|reply| vec![vec![self.answer(reply)], self.reply(reply)]).collect();
        vec![Block::section(part.section.title.get(self.lang)), Table::plain(&columns, rows)]
    }

    fn answer(&self, reply: &Reply) -> Block {
        let words = self.words;
        let (status, word) = match reply.answer {
            Answer::Yes => ("yes", words.yes),
            Answer::No => ("no", words.no),
            Answer::Judge if reply.is_settled() => ("judged", words.judged),
            Answer::Judge => ("open", words.open),
            Answer::NotApplicable => ("not_applicable", words.not_applicable),
        };
        Block::Status { status, word: word.into(), frame: Vec::new() }
    }

    /// A question with what it rests on, what the file shows, and what is missing.
    fn reply(&self, reply: &Reply) -> Vec<Block> {
        let is_asked = reply.answer != Answer::NotApplicable;
        let question = Line(self.question(reply).0.into_iter().map(Run::made_strong).collect());
        let cites: Vec<_> = reply.basis.iter().map(|one| Clean::own(one.cite.get(self.lang))).collect();
        let basis =
            (is_asked && !cites.is_empty()).then(|| Block::line(Line::default().small(Clean::join(&cites, "; "))));
        let shown: Vec<_> = reply.evidence.iter().map(|shown| self.evidence(shown)).collect();
        let shown = (!shown.is_empty()).then_some(Block::List { items: shown });
        let gaps = reply.gaps.iter().flat_map(|gap| self.gap(gap));
        let head = [Block::line(question)].into_iter().chain(basis).chain(shown);
        head.chain(self.judgement(reply).filter(|_| is_asked)).chain(gaps).collect()
    }

    fn evidence(&self, shown: &Shown) -> Line {
        let date = shown.date.map(|date| date_in_words(self.lang, date));
        let head: Vec<String> = shown.id.clone().into_iter().chain(date).collect();
        let words = shown.words(self.lang);
        let text = if head.is_empty() { words } else { format!("{}: {words}", head.join(", ")) };
        self.placed(&text, shown.span)
    }

    /// What a person has answered, or that nobody has.
    fn judgement(&self, reply: &Reply) -> Option<Block> {
        let asked = reply.question.asked()?;
        let said = match &reply.judged {
            Some(judged) => self.placed(&asked::judgement(judged, self.lang), judged.span),
            None => self.scribe.told(&asked::UNANSWERED.get(self.lang).replace("{}", asked.key())),
        };
        Some(self.detail(asked::JUDGEMENT, said))
    }

    fn gap(&self, gap: &Gap) -> [Block; 2] {
        let code = gap.code().map(|code| format!("{code}: ")).unwrap_or_default();
        let standing = asked::standing(gap.standing(), self.lang).map(|said| format!(" ({said})")).unwrap_or_default();
        let label = if gap.is_decisive { asked::MISSING } else { asked::DOUBT };
        let text = format!("{code}{}{standing}", gap.headline(self.lang));
        let missing = self.detail(label, self.placed(&text, gap.span()));
        [missing, self.detail(asked::HELP, self.scribe.told(&gap.help(self.lang)))]
    }

    fn detail(&self, label: Text, text: Line) -> Block {
        Block::detail(self.scribe.plain(&asked::capital(label.get(self.lang))), text)
    }

    /// A text with its line in the case file.
    fn placed(&self, text: &str, span: Span) -> Line {
        let line = self.control.source.position(span.start, ColumnUnit::Chars).line;
        let place = Clean::concat([self.words.at_line.into(), "\u{a0}".into(), Clean::number(line.into())]);
        self.scribe.told(text).and(" ").small(place)
    }
}

/// A count, less loud where it is none.
fn number_of(count: usize) -> Block {
    let number = Clean::sanitised(count.to_string());
    Block::line(if count == 0 { Line::default().muted(number) } else { Line::default().strong(number) })
}
