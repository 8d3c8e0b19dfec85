//! PLAN-42: a special vulnerability is answered in the plan.

use crate::case::{Case, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::words;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-42",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_VULNERABLE, &law::CIRCULAR_MEASURES, &law::OWN_PROPOSAL],
    title: Text::new(
        "Planen svarer på en særlig sårbarhet som saken nevner",
        "Planen svarer på ei særleg sårbarheit som saka nemner",
        "The plan answers a special vulnerability that the case names",
    ),
    why: Text::new(
        "Noen elever er særlig sårbare, og skolen skal ta hensyn til det når den følger med og setter inn tiltak. Et \
         tiltak som passer for andre, kan være uten nytte eller gjøre vondt verre for den som hører dårlig, er ny \
         eller trenger tid.",
        "Nokre elevar er særleg sårbare, og skolen skal ta omsyn til det når han følgjer med og set inn tiltak. Eit \
         tiltak som passar for andre, kan vere utan nytte eller gjere vondt verre for den som høyrer dårleg, er ny \
         eller treng tid.",
        "Some pupils are especially vulnerable, and the school shall take account of that when it watches and takes \
         measures. A measure that suits others may be of no use, or make things worse, for one who hears badly, is new \
         or needs time.",
    ),
    limits: Text::new(
        "Rundskrivet ber skolen ta hensyn til sårbarhet; at planen skal vise det, er brilles eget forslag. Derfor er \
         det en merknad, og en advarsel når saken er alvorlig eller omfattende. Regelen godtar et tiltak med \
         `for_sårbarhet: ja`, og ellers ethvert problem eller tiltak som har et ord felles med det som står i \
         `sårbarhet`, småord ikke medregnet. Den vurderer ikke om svaret passer.",
        "Rundskrivet ber skolen ta omsyn til sårbarheit; at planen skal vise det, er brille sitt eige framlegg. Difor \
         er det ein merknad, og ei åtvaring når saka er alvorleg eller omfattande. Regelen godtek eit tiltak med \
         `for_sårbarhet: ja`, og elles kvart problem eller tiltak som har eit ord felles med det som står i \
         `sårbarhet`, småord ikkje medrekna. Han vurderer ikkje om svaret passar.",
        "The circular asks the school to take account of vulnerability; that the plan shall show it is brille's own \
         proposal. It is therefore a note, and a warning where the case is serious or extensive. The rule accepts a \
         measure with `for_sårbarhet: ja`, and otherwise any problem or measure that shares a content word with what \
         stands in `sårbarhet`. It does not judge whether the answer fits.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&UNANSWERED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
sak: { id: 2026-0147, gjelder: elev, miljø: psykososialt, arenaer: [skole], sårbarhet: E1 finner seg dårlig til rette når voksne bytter plass. }
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], for_sårbarhet: ja, hva: A1 er den samme hver dag ved ballbingen., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: L1 setter faste lag hver mandag og henger dem opp., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
  sårbarhet: E1 hører dårlig i støy. # <-
",
        },
    ],
    check: Some(check),
};

static UNANSWERED: Message = Message {
    headline: Text::new(
        "Saken nevner en særlig sårbarhet, men ingenting i planen svarer på den.",
        "Saka nemner ei særleg sårbarheit, men ingenting i planen svarer på henne.",
        "The case names a special vulnerability, but nothing in the plan answers it.",
    ),
    label: Text::new("ikke fulgt opp i planen", "ikkje følgd opp i planen", "not answered in the plan"),
    help: Text::new(
        "Tilpass et tiltak til dette og skriv `for_sårbarhet: ja` på det, eller skriv i problemet hvordan det virker \
         inn.",
        "Tilpass eit tiltak til dette og skriv `for_sårbarhet: ja` på det, eller skriv i problemet korleis det verkar \
         inn.",
        "Adapt a measure to this and write `for_sårbarhet: ja` with it, or write in the problem how it matters.",
    ),
};

/// A shorter word carries too little content.
const SHORTEST: usize = 5;
/// Each word of the vulnerability costs a walk through the words of the plan.
const MOST_WORDS: usize = 100;
/// How words begin that are in any plan.
const EVERYWHERE: &[&str] = &[
    "skole", "skule", "elev", "klass", "lærer", "lærar", "voksn", "vaksn", "andre", "trenger", "treng", "ikkje",
    "alltid", "eller", "etter", "saman", "sammen", "under", "siden", "sidan", "dårli", "dårle", "nokon", "noen",
    "særli", "særle", "sårba", "barne", "skal", "andre", "mykje", "hadde", "blitt", "situa", "trinn",
];

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let Some(vulnerability) = case.frame.as_ref().and_then(|frame| frame.vulnerability) else { return };
    let unclear = context.is_unclear(&["plan/problemer", "plan/tiltak", "plan/tiltak/*/for_sårbarhet"]);
    if case.plan.is_none() || context.is_closed() || unclear {
        return;
    }
    let is_marked = case.measures().iter().any(|measure| YesNo::said(measure.for_vulnerability));
    if !is_marked && !shares_content(case, vulnerability.value) {
        let weight = if super::is_heavy(case) { Severity::Warning } else { Severity::Note };
        found.add(Found::at(&UNANSWERED, vulnerability.node).severity(weight));
    }
}

/// Whether a problem or a measure of the plan has a content word of a text.
fn shares_content(case: &Case<'_>, text: &str) -> bool {
    let problems = case.problems().iter().filter_map(|problem| problem.description);
    let measures = case.measures().iter().flat_map(|measure| {
        [measure.what, measure.rationale, measure.frequency, measure.indicator].into_iter().flatten()
    });
    let is_content = |word: &&str| !EVERYWHERE.iter().any(|start| super::begins_with(word, start));
    problems.chain(measures).any(|own| {
        words(own.value).any(|one| {
            words(text).take(MOST_WORDS).filter(is_content).any(|other| super::are_forms_of_one(one, other, SHORTEST))
        })
    })
}
