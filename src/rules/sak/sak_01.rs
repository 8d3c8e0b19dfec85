//! SAK-01: a matter outside school belongs under chapter 12 through what it does to the pupil at school.

use crate::case::{Arena, Degree, Extent, Frame};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SAK-01",
    severity: Severity::Warning,
    basis: &[&law::SCOPE, &law::CIRCULAR_SCOPE],
    title: Text::new(
        "Saken gjelder skolen, eller sier hvordan den virker inn på skoledagen",
        "Saka gjeld skolen, eller seier korleis ho verkar inn på skoledagen",
        "The case concerns the school, or says how it affects the school day",
    ),
    why: Text::new(
        "Kapittel 12 gjelder på skolen, i SFO og i leksehjelpen. Det som skjer på skoleveien eller i fritiden, kan likevel \
         gjøre skolen utrygg. Når filen sier hvordan, kan ingen avvise saken med at den skjedde utenfor skoletiden.",
        "Kapittel 12 gjeld på skolen, i SFO og i leksehjelpa. Det som skjer på skolevegen eller i fritida, kan likevel \
         gjere skolen utrygg. Når fila seier korleis, kan ingen avvise saka med at ho hende utanfor skoletida.",
        "Chapter 12 applies at school, in after-school care and in the homework scheme. What happens on the way to \
         school or in leisure time can still make school unsafe. When the file says how, nobody can turn the case away \
         because it happened outside school hours.",
    ),
    limits: Text::new(
        "Regelen ser bare hvilke arenaer filen nevner, ikke om skolen faktisk er blitt utrygg. Den venter til saken har en \
         plan eller en konklusjon, og den er stille i avsluttede saker. I en sak med `omfang: enkel` er det en merknad.",
        "Regelen ser berre kva arenaar fila nemner, ikkje om skolen faktisk er blitt utrygg. Han ventar til saka har ein \
         plan eller ein konklusjon, og han er still i avslutta saker. I ei sak med `omfang: enkel` er det ein merknad.",
        "The rule sees only which arenas the file names, not whether school has in fact become unsafe. It waits until the \
         case has a plan or a conclusion, and is silent in closed cases. In a case with `omfang: enkel` it is a note.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&OUTSIDE_ONLY],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
sak: { id: 2026-0147, gjelder: elev, miljø: psykososialt, arenaer: [skolevei], mønster: gjentatt, virker_inn_på_skoledagen: E1 kommer gråtende til første time. }
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
  arenaer: [skolevei, fritid] # <-
  mønster: gjentatt
",
        },
    ],
    check: Some(check),
};

static OUTSIDE_ONLY: Message = Message {
    headline: Text::new(
        "Saken gjelder bare steder utenfor skolen, og filen sier ikke hvordan den virker inn på skoledagen.",
        "Saka gjeld berre stader utanfor skolen, og fila seier ikkje korleis ho verkar inn på skoledagen.",
        "The case concerns only places outside school, and the file does not say how it affects the school day.",
    ),
    label: Text::new("bare utenfor skolen", "berre utanfor skolen", "outside school only"),
    help: Text::new(
        "Skriv under `virker_inn_på_skoledagen` hva det gjør med eleven på skolen. Skjer det også på skolen, i SFO eller \
         digitalt, så ta med det i `arenaer`.",
        "Skriv under `virker_inn_på_skoledagen` kva det gjer med eleven på skolen. Skjer det òg på skolen, i SFO eller \
         digitalt, så ta med det i `arenaer`.",
        "Write under `virker_inn_på_skoledagen` what it does to the pupil at school. If it also happens at school, in \
         after-school care or online, add that to `arenaer`.",
    ),
};

const FRAME: &[&str] = &["sak/arenaer/*", "sak/virker_inn_på_skoledagen", "avslutning/dato"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(frame) = &context.case.frame else { return };
    if context.is_closed() || context.is_unclear(FRAME) || !has_come_far(context) {
        return;
    }
    let Some(arenas) = frame.node.get("arenaer").filter(|_| is_outside_only(frame)) else { return };
    let small = context.case.extent() == Extent::Light;
    findings.add(Found::at(&OUTSIDE_ONLY, arenas).severity(if small { Severity::Note } else { Severity::Warning }));
}

fn is_outside_only(frame: &Frame<'_>) -> bool {
    let outside = |arena: Arena| matches!(arena, Arena::Way | Arena::Leisure);
    let only = !frame.arenas.is_empty() && frame.arenas.iter().all(|arena| outside(arena.value));
    only && frame.effect_on_school_day.is_none()
}

/// Whether the school has found out enough to say how the matter affects the pupil at school: it has concluded that not
/// all is well, or made a plan.
fn has_come_far(context: &Context<'_>) -> bool {
    let conclusions = context.case.investigations.iter().filter_map(|investigation| investigation.conclusion.as_ref());
    context.case.plan.is_some() || conclusions.filter_map(|conclusion| conclusion.safe).any(|safe| *safe != Degree::Yes)
}
