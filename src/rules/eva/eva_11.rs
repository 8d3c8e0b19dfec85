//! EVA-11: repeated failure is met with more than another round.

use jiff::civil::Date;

use super::held;
use crate::case::{Case, Degree, Effect, Evaluation, Measure};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::mel::owner;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "EVA-11",
    severity: Severity::Warning,
    basis: &[&law::MILJOLOYPER, &law::REPORT_AND_ACT],
    title: Text::new(
        "Når flere runder ikke har hjulpet, er alvoret vurdert på nytt",
        "Når fleire rundar ikkje har hjelpt, er alvoret vurdert på nytt",
        "Where several rounds have not helped, the seriousness is assessed anew",
    ),
    why: Text::new(
        "En sak der tiltak på tiltak ikke hjelper, kan være blitt alvorlig uten at noen har sagt det. Den som leder \
         skolen, skal melde alvorlige saker videre til skoleeieren, og hjelp utenfra kan se det skolen ikke ser. En \
         runde er evalueringene som går gjennom tiltakene én gang, på én dag eller flere. Den er mislykket når eleven til \
         slutt sier `nei` til at det er trygt og godt, eller når eleven ikke sier `ja` og minst ett tiltak ikke virket.",
        "Ei sak der tiltak på tiltak ikkje hjelper, kan ha blitt alvorleg utan at nokon har sagt det. Den som leier \
         skolen, skal melde alvorlege saker vidare til skoleeigaren, og hjelp utanfrå kan sjå det skolen ikkje ser. Ein \
         runde er evalueringane som går gjennom tiltaka éin gong, på éin dag eller fleire. Han er mislykka når eleven til \
         slutt seier `nei` til at det er trygt og godt, eller når eleven ikkje seier `ja` og minst eitt tiltak ikkje verka.",
        "A case in which measure upon measure does not help may have become serious without anybody saying so. The \
         head shall report serious cases to the owner, and help from outside may see what the school does not. A \
         round is the evaluations that go through the measures once, on one day or on several. It has failed where the \
         pupil answers `nei` to being safe and well in the end, or does not answer `ja` and at least one measure did not \
         work.",
    ),
    limits: Text::new(
        "Loven nevner ikke noe antall. Tre runder på rad er brilles eget tall, nær det Miljøløyper sier: etter den \
         fjerde perioden bør skolen vurdere hjelp utenfra. En sak som er vurdert som alvorlig eller meldt til skoleeieren, en ny vurdering av alvoret, samarbeid med \
         andre etter den første mislykkede runden og en sak hos statsforvalteren er nok til at regelen tier.",
        "Lova nemner ikkje noko tal. Tre rundar på rad er brille sitt eige tal, nær det Miljøløyper seier: etter den \
         fjerde perioden bør skolen vurdere hjelp utanfrå. Ei sak som er vurdert som alvorleg eller meld til skoleeigaren, ei ny vurdering av alvoret, samarbeid \
         med andre etter den første mislykka runden og ei sak hos statsforvaltaren er nok til at regelen teier.",
        "The Act names no number. Three rounds in a row are brille's own number, near what Miljøløyper says: after \
         the fourth period the school should consider help from outside. A case assessed as serious or reported to the owner, a new assessment of seriousness, cooperation with others \
         since the first failed round and a case at the county governor are enough for the rule to be silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&ROUNDS],
    together: &["SAM-01"],
    missing: None,
    messages: &[&NO_HELP],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: nei }
    foresattes_vurdering: F1 ser ingen bedring.
  - id: V2
    dato: 2026-09-28
    tiltak:
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: nei }
    foresattes_vurdering: F1 ser ingen bedring.
",
        },
        Example {
            good: false,
            date: "2026-10-26",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: nei }
  - id: V2
    dato: 2026-10-09
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-23 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-23 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: nei }
  - id: V3 # <-
    dato: 2026-10-23
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-11-06 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-11-06 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: nei }
",
        },
    ],
    check: Some(check),
};

static NO_HELP: Message = Message {
    headline: Text::new(
        "Eleven har det ikke trygt og godt etter {count} runder med tiltak på rad, og alvoret er ikke vurdert på nytt.",
        "Eleven har det ikkje trygt og godt etter {count} rundar med tiltak på rad, og alvoret er ikkje vurdert på nytt.",
        "The pupil is not safe and well after {count} rounds of measures in a row, and the seriousness has not been \
         assessed anew.",
    ),
    label: Text::new("tiltakene har ikke hjulpet", "tiltaka har ikkje hjelpt", "the measures have not helped"),
    help: Text::new(
        "Vurder om saken er alvorlig, og skriv det under `alvorlighet`. Er den det, skal den meldes til {owner}. \
         Tenk også på PPT, helsesykepleier eller andre som kan hjelpe.",
        "Vurder om saka er alvorleg, og skriv det under `alvorlighet`. Er ho det, skal ho meldast til {owner}. \
         Tenk òg på PPT, helsesjukepleiar eller andre som kan hjelpe.",
        "Assess whether the case is serious, and record it under `alvorlighet`. If it is, it shall be reported to \
         {owner}. Think also of PPT, the school nurse or others who can help.",
    ),
};

static ROUNDS: Setting = Setting {
    rule: "EVA-11",
    key: "runder",
    default: 3,
    meaning: Text::new(
        "Mislykkede runder på rad før alvoret må vurderes på nytt.",
        "Mislukka rundar på rad før alvoret må vurderast på nytt.",
        "Failed rounds in a row before the seriousness must be assessed anew.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_closed() || context.is_unclear(ANSWERS) || case.county_governor.is_some() {
        return;
    }
    let rounds = rounds(context);
    let failed: Vec<&Round<'_>> = rounds.iter().rev().take_while(|round| round.has_failed()).collect();
    let count = i64::try_from(failed.len()).unwrap_or(i64::MAX);
    let Some((latest, earliest)) = failed.first().zip(failed.last()) else { return };
    if count >= context.threshold(&ROUNDS) && !is_taken_further(case, earliest.first, latest.last) {
        findings.add(
            Found::in_section(&NO_HELP, latest.latest.node).arg("count", Arg::Number(count)).arg("owner", owner(case)),
        );
    }
}

/// What tells whether the rounds helped.
const ANSWERS: &[&str] = &[
    "evalueringer/*/dato",
    "evalueringer/*/elevens_vurdering/trygt_og_godt",
    "evalueringer/*/tiltak/*/effekt",
    "meldinger/*/alvorlighet/alvorlig",
    "meldinger/*/alvorlighet/vurdert",
];

/// Evaluations that go through the measures once, on one day or on several.
struct Round<'a> {
    first: Date,
    last: Date,
    latest: &'a Evaluation<'a>,
    measures: Vec<&'a str>,
    /// What the pupil last answered.
    safe: Option<Degree>,
    is_without_effect: bool,
}

/// The rounds held by today, oldest first.
fn rounds<'a>(context: &Context<'a>) -> Vec<Round<'a>> {
    let mut rounds: Vec<Round<'a>> = Vec::new();
    for (date, evaluation) in held(context) {
        match rounds.last_mut().filter(|round| round.goes_on_with(context.case, evaluation)) {
            Some(round) => round.add(date, evaluation),
            None => rounds.push(Round::new(date, evaluation)),
        }
    }
    rounds
}

impl<'a> Round<'a> {
    fn new(date: Date, evaluation: &'a Evaluation<'a>) -> Self {
        let mut round = Self {
            first: date,
            last: date,
            latest: evaluation,
            measures: Vec::new(),
            safe: None,
            is_without_effect: false,
        };
        round.add(date, evaluation);
        round
    }

    fn add(&mut self, date: Date, evaluation: &'a Evaluation<'a>) {
        let said = evaluation.pupil_view.as_ref().and_then(|view| view.safe).map(|safe| safe.value);
        let mut effects = evaluation.measures.iter().filter_map(|result| result.effect);
        self.is_without_effect |= effects.any(|effect| effect.value == Effect::No);
        self.measures.extend(named(evaluation));
        self.safe = said.or(self.safe);
        self.last = date;
        self.latest = evaluation;
    }

    /// Whether an evaluation takes measures that the round has not come to yet. One that names none is of the whole
    /// plan, and a measure that started later was not there when the round began.
    fn goes_on_with(&self, case: &Case<'_>, evaluation: &'a Evaluation<'a>) -> bool {
        let is_later = |id: &str| {
            let is_it = |measure: &&Measure<'_>| measure.id.is_some_and(|of| of.value == id);
            let start = case.measures().iter().find(is_it).and_then(|measure| measure.start?.date);
            start > Some(self.first)
        };
        let mut names = named(evaluation).peekable();
        names.peek().is_some()
            && !self.measures.is_empty()
            && names.all(|id| !self.measures.contains(&id) && !is_later(id))
    }

    fn has_failed(&self) -> bool {
        match self.safe {
            Some(Degree::Yes) => false,
            Some(Degree::No) => true,
            Some(Degree::Partly) | None => self.is_without_effect,
        }
    }
}

fn named<'a>(evaluation: &'a Evaluation<'a>) -> impl Iterator<Item = &'a str> {
    evaluation.measures.iter().filter_map(|result| Some(result.measure?.value))
}

/// Whether the case is known to be serious, or was brought to somebody outside the school since the first failure.
fn is_taken_further(case: &Case<'_>, first: Date, last: Date) -> bool {
    let told_owner = case.reports.iter().any(|report| report.to_owner.as_ref().is_some_and(|told| told.date.is_some()));
    let assessed = case.reports.iter().filter_map(|report| report.seriousness.as_ref()?.date?.date);
    let with_others = case.cooperation.iter().filter_map(|entry| entry.date?.date);
    case.is_serious()
        || told_owner
        || assessed.max().is_some_and(|date| date >= last)
        || with_others.max().is_some_and(|date| date >= first)
}
