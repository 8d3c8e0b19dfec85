//! HOR-04: the pupil is heard on the measures as such.

use crate::case::{Extent, Hearing, Stage};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "HOR-04",
    severity: Severity::Warning,
    basis: &[&law::MOBBEOMBOD, &law::CIRCULAR_HEARING, &law::PARTICIPATION],
    title: Text::new(
        "Eleven er hørt om selve tiltakene",
        "Eleven er høyrd om sjølve tiltaka",
        "The pupil is heard on the measures as such",
    ),
    why: Text::new(
        "Å fortelle hva som er vondt, er noe annet enn å være med på å bestemme hva som skal gjøres. Mobbeombudet \
         sier at eleven bør få være med på å lage planen. Tiltak som eleven ikke er spurt om, kan gjøre hverdagen \
         verre.",
        "Å fortelje kva som er vondt, er noko anna enn å vere med på å bestemme kva som skal gjerast. Mobbeombodet \
         seier at eleven bør få vere med på å lage planen. Tiltak som eleven ikkje er spurd om, kan gjere kvardagen \
         verre.",
        "To tell what hurts is one thing, to help decide what is done is another. The ombud for bullying says that \
         the pupil should take part in making the plan. Measures on which the pupil was not asked may make daily life \
         worse.",
    ),
    limits: Text::new(
        "Regelen ser bare om det er ført en høring av eleven om `tiltak`, ikke hva det ble snakket om. Et avslått \
         tilbud og en oppgitt grunn er nok. Loven sier ikke at det skal være en egen samtale, så det blir advarsel. \
         Er eleven ikke hørt i det hele tatt før planen, er det HOR-01 som sier fra. Regelen tier når `omfang` er \
         `enkel`, og når eleven har byttet skole eller sluttet.",
        "Regelen ser berre om det er ført ei høyring av eleven om `tiltak`, ikkje kva det vart snakka om. Eit tilbod \
         som eleven sa nei til, og ein oppgitt grunn er nok. Lova seier ikkje at det skal vere ein eigen samtale, så \
         det blir åtvaring. Er eleven ikkje høyrd i det heile teke før planen, er det HOR-01 som seier frå. Regelen \
         teier når `omfang` er `enkel`, og når eleven har bytt skole eller slutta.",
        "The rule sees only whether any hearing of the pupil is recorded on `tiltak`, not what was talked about. A \
         declined offer and a stated reason are enough. The Act does not say that it must be a talk of its own, so \
         it is a warning. If the pupil was not heard at all before the plan, HOR-01 says so. The rule is silent \
         where `omfang` is `enkel`, and where the pupil has changed school or left.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOT_ON_MEASURES],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - id: MV1
    hvem: E1
    dato: 2026-09-08
    om: undersøkelse # <-
    synspunkt: E1 vil slippe klassesamtale.
    vektlagt: Det blir ingen klassesamtale.
  - { id: MV3, hvem: E1, dato: 2026-09-25, om: evaluering, synspunkt: E1 vil ha faste lag videre., fulgt: ja }
",
        },
    ],
    check: Some(check),
};

static NOT_ON_MEASURES: Message = Message {
    headline: Text::new(
        "Eleven er hørt om det som skjer, men filen viser ikke at eleven er hørt om tiltakene.",
        "Eleven er høyrd om det som skjer, men fila viser ikkje at eleven er høyrd om tiltaka.",
        "The pupil was heard on what happens, but the file does not show that the pupil was heard on the measures.",
    ),
    label: Text::new("bare om undersøkelsen", "berre om undersøkinga", "on the investigation only"),
    help: Text::new(
        "Gå gjennom tiltakene med eleven, og skriv det eleven mener, under `medvirkning` med `om: tiltak`. Er det \
         gjort i samme samtale, så før det som en egen høring.",
        "Gå gjennom tiltaka med eleven, og skriv det eleven meiner, under `medvirkning` med `om: tiltak`. Er det \
         gjort i same samtale, så før det som ei eiga høyring.",
        "Go through the measures with the pupil, and record what the pupil thinks under `medvirkning` with `om: \
         tiltak`. If that was done in the same talk, record it as a hearing of its own.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some(planned) = case.first_planned() else { return };
    if case.extent() == Extent::Light || planned > context.today || context.pupil_has_left() {
        return;
    }
    if super::subject_is_unclear(context) || context.is_unclear(&["medvirkning/*/hvem", "medvirkning/*/om"]) {
        return;
    }
    let of_subject = |hearing: &&Hearing<'_>| hearing.who.is_some_and(|who| case.is_subject(who.value));
    let own: Vec<_> = case.hearings.iter().filter(of_subject).collect();
    let in_time = |hearing: &&&Hearing<'_>| hearing.date.and_then(|day| day.date).is_some_and(|date| date <= planned);
    let investigated = own.iter().filter(in_time).find_map(|hearing| on_investigation(context, hearing));
    if let Some(stage) = investigated.filter(|_| !own.iter().any(|hearing| is_on_measures(hearing))) {
        findings.add(Found::at(&NOT_ON_MEASURES, stage));
    }
}

/// Where a hearing that took place says that it was on the investigation.
fn on_investigation<'t>(context: &Context<'_>, hearing: &Hearing<'t>) -> Option<Node<'t>> {
    let stage = hearing.stage.filter(|stage| stage.value == Stage::Investigation)?;
    super::took_place(context, hearing).then_some(stage.node)
}

/// Whether a hearing was on the measures, whatever came of it. One that does not say what it was on may have been.
fn is_on_measures(hearing: &Hearing<'_>) -> bool {
    hearing.stage.is_none_or(|stage| stage.value == Stage::Measures)
}
