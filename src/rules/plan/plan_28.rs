//! PLAN-28: the measures reach the places where it happens.

use crate::case::{Case, Level, Words};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::words;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-28",
    severity: Severity::Note,
    basis: &[&law::MILJOLOYPER, &law::SCOPE],
    title: Text::new(
        "Tiltakene når stedene der det skjer",
        "Tiltaka når stadene der det skjer",
        "The measures reach the places where it happens",
    ),
    why: Text::new(
        "Eleven har rett til å ha det trygt og godt overalt der skolen har ansvaret. Skjer det noe i garderoben eller \
         på nett mens alle tiltakene er i friminuttet, er eleven like utrygg der det skjer.",
        "Eleven har rett til å ha det trygt og godt overalt der skolen har ansvaret. Skjer det noko i garderoben eller \
         på nett medan alle tiltaka er i friminuttet, er eleven like utrygg der det skjer.",
        "The pupil has a right to be safe and well wherever the school is responsible. If something happens in the \
         changing room or online while all the measures are in the breaks, the pupil is just as unsafe where it \
         happens.",
    ),
    limits: Text::new(
        "Stedene er skrevet med frie ord, og regelen sammenligner bare ordene, med noen få ord som betyr det samme. \
         Derfor er dette en merknad, og bare når alle tiltak sier hvor, og ingen av dem eller problemene nevner stedet. \
         Et tiltak for hele skolen regnes som å nå overalt.",
        "Stadene er skrivne med frie ord, og regelen samanliknar berre orda, med nokre få ord som tyder det same. \
         Difor er dette ein merknad, og berre når alle tiltak seier kvar, og ingen av dei eller problema nemner staden. \
         Eit tiltak for heile skolen blir rekna som å nå overalt.",
        "The places are written in free words, and the rule only compares the words, with a few that mean the same. It \
         is therefore a note, and only where every measure says where and neither they nor the problems mention the \
         place. A measure for the whole school counts as reaching everywhere.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOT_REACHED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
hendelser:
  - { id: H1, dato: 2026-09-09, arena: Storefri ved ballbingen, hva: E1 ble stående alene., sett_av: [A1], voksen_til_stede: ja, grep_inn: { av: A1, hvordan: A1 satte i gang en lek. } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
hendelser:
  - id: H1
    dato: 2026-09-09
    arena: garderobe # <-
    hva: Skoene til E1 var kastet i dusjen.
    sett_av: [A1]
    voksen_til_stede: ja
    grep_inn: { av: A1, hvordan: A1 stanset det og fant skoene. }
",
        },
    ],
    check: Some(check),
};

static NOT_REACHED: Message = Message {
    headline: Text::new(
        "Noe har skjedd et sted som ingen av tiltakene nevner.",
        "Noko har skjedd ein stad som ingen av tiltaka nemner.",
        "Something has happened at a place that none of the measures mentions.",
    ),
    label: Text::new("ingen tiltak her", "ingen tiltak her", "no measures here"),
    help: Text::new(
        "Planlegg et tiltak for dette stedet, eller legg stedet til i `hvor` på et tiltak som allerede gjelder der.",
        "Planlegg eit tiltak for denne staden, eller legg staden til i `hvor` på eit tiltak som alt gjeld der.",
        "Plan a measure for this place, or add the place to `hvor` of a measure that already reaches it.",
    ),
};

const NOR_HERE: Text = Text::new("heller ikke her", "heller ikkje her", "nor here");

/// How words begin that tell of the same place.
const SAME_PLACE: &[&[&str]] = &[
    &["friminutt", "storefri", "pause", "skolegård", "skulegard", "ute", "ballbing"],
    &["chat", "nett", "digital", "mobil", "telefon", "snap", "kanal", "sosiale"],
    &["garderobe", "gym", "kroppsøving", "dusj", "idrett"],
    &["kantine", "spise", "matpakke", "lunsj"],
    &["klasse", "time", "undervisning", "grupperom"],
    &["gang", "korridor", "skap", "trapp"],
    &["buss", "skolevei", "skuleveg", "skoleveg", "skyss"],
    &["sfo", "fritidsordning"],
    &["tur", "leir", "skitur", "ekskursjon"],
    &["toalett", "do"],
];
/// A shorter word tells of no place, unless it is one of those above.
const SHORTEST: usize = 4;
/// Each place costs a walk through the words of the plan.
const MOST_PLACES: usize = 20;
/// So does each word of a place.
const MOST_WORDS: usize = 10;

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let reaches_everywhere = |level: Level| level == Level::School;
    let is_vague = case
        .measures()
        .iter()
        .any(|measure| measure.places.is_empty() || measure.level.is_some_and(|level| reaches_everywhere(level.value)));
    if is_vague || case.measures().is_empty() || super::is_light(case) || context.is_closed() {
        return;
    }
    let places = case.incidents.iter().filter_map(|incident| incident.arena);
    let mut places: Vec<_> = places.chain(case.reports.iter().filter_map(|report| report.place)).collect();
    places.sort_by_key(|place| place.value);
    places.dedup_by_key(|place| place.value);
    places.truncate(MOST_PLACES);
    places.retain(|place| !is_reached(case, place.value));
    let Some((first, others)) = places.split_first() else { return };
    let finding = Found::at(&NOT_REACHED, first.node);
    found.add(others.iter().fold(finding, |found, place| found.label(place.node, NOR_HERE)));
}

/// Whether any word of the plan tells of a place.
fn is_reached(case: &Case<'_>, place: &str) -> bool {
    let measures = case.measures().iter().flat_map(|measure| measure.places.iter().copied().chain(measure.what));
    let problems = case.problems().iter().filter_map(|problem| problem.description);
    measures.chain(problems).any(|text: Words<'_>| {
        words(text.value).any(|word| words(place).take(MOST_WORDS).any(|own| tells_of_same(own, word)))
    })
}

fn tells_of_same(one: &str, other: &str) -> bool {
    let is_of = |word: &str, group: &[&str]| group.iter().any(|start| super::begins_with(word, start));
    super::are_forms_of_one(one, other, SHORTEST)
        || SAME_PLACE.iter().any(|group| is_of(one, group) && is_of(other, group))
}
