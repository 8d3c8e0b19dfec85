//! The policy as a page for people: one line a field.

use std::fmt::Write;

use super::policy::ROWS;
use super::show::Holds;

const HEAD: &str = "\
# Who sees what

Documents are made from a case that is already filtered for its reader (`src/audience/`). This page is made from the
policy in `src/audience/policy.rs`, which tells the sources and the reasons; a test fails where it is stale.

The school (`intern`) and Statsforvalteren (`statsforvalter`) see everything, under codes. For everybody else a field that
is not listed is withheld, and the codes and names of people whom the reader must not know become neutral words:
«en annen elev», «foresatte til andre elever», «en ansatt» for an employee who is said to violate.

| word | what is shown |
|---|---|
| full | as it is written |
| neutral | in neutral words |
| no others | in neutral words, where no other pupil, other home or accused employee is mentioned |
| nobody | where nobody at all is mentioned |
| own | where it is about the pupil or the reader, by the field in brackets |
| not others' | unless the field in brackets names others only |
| not the other's | where no other guardian is named |
| reader's view | what the guardians think, where it is the reader's view or that of all with the reader present |
| about the pupil | where it tells of the pupil, or of no other pupil |
| own measure | where the measure concerns no other pupil; else `tekst_til_andre`, and reasons that tell of the pupil alone |
| own problem | where it tells of the pupil, or of no other pupil; else `tekst_til_andre` |
| own measures | unless it is about measures of others only |
| own hearing | unless the hearing in the field in brackets is another's |
| own alone | where the field in brackets names the pupil or the reader, and nobody else |
| apart from the other home | in neutral words, where the other guardian is not mentioned and not named in the field in brackets, or was there together with the reader |
| not of the reader | in neutral words, where the pupil does not speak of the reader or the other guardian |
| public text | `tekst_til_andre`; in a case about a class the text itself; where nobody is mentioned, nor one person spoken of («gutten», «hun») |
| – | nothing |

A text that mentions another pupil or home beside words on health, treatment or family is withheld whatever the table says,
and so is one that mentions a guardian who does not read it beside such words or others on trouble at home («syk»,
«samlivsbrudd»). To be mentioned is no such matter.

What the pupil told without a guardian there (`fra` or `med` names the pupil, and not the reader) reaches no guardian where
it speaks of either of them, of a parent by kinship («pappa», «stemor») or of the home («hjemme», «referatet»). Where the
table says *not of the reader*, such words count as a guardian, too. Where it says *apart from* or *nor* the other home,
the word for one parent counts as the other guardian, if there is one. In any other text a sentence that says that a
guardian does harm, or what the pupil says of one, is withheld from the guardians, unless others than the family are in
it. What a text says of child welfare is withheld from guardians who did not take part, unless it has the care. Where
nothing is certain (the home in passing, the police, a report, a problem or measure without which there is no copy), the
text is shown, and its field is told to whoever makes the copy.

Codes are found glued to letters and written apart, too (`E2sin`, `ogE2`, `E 2`, `E-2`). Where the role of an employee who
is said to violate names one person in the case, the words for it become neutral as the code does («kontaktlæreren»,
«rektor»); where several have the role, the copy is made, and the fields are told to whoever makes it.

A field marked ⌂ is withheld, too, where an address is protected (`skjermet_adresse`), from anybody but the protected home. So
is a text with the name of the school, its owner or the class of the case, and one that tells of another school or
municipality, a class, an office of a county or a journey («buss 31», «drosje fra …»). Such a copy shows no logo, sender,
contact, text or template of the municipality's or school's own, and the name of its file must tell no place. Where another
guardian's address is protected from a reader with whom the pupil lives, too, the school is shown, and any address and what
tells where that guardian lives is withheld.

## What there is no copy without

The written plan must say which problem its measures shall solve, what they are and who carries them out (§ 12-4 third
paragraph a, b and d). Where that is withheld from a guardian or the pupil and `tekst_til_andre` does not say it in other
words, the documents that tell of measures are refused, and the field to write is named. What is withheld of
immediate measures, investigations and evaluations is left out and stops nothing: no law says what a copy must hold of it,
and the results themselves (`trygt_og_godt`, `effekt`, `beslutning`) are shown. A copy for public access lacks whatever is not
public.

A copy for others is refused as a whole, too, where the case or the earlier version (`--since`) is not so well formed that
it is certain whom a field is about, where the key file beside the case cannot be read, and where a word of a text may be the
name of somebody whom the reader must not know.

## What somebody must still look at

No rule sees everything. Whoever makes a copy for public access, or one from which whereabouts are withheld, is told each
time what to look for: dates and numbers by which a pupil could be known, texts of a class that speak of one person,
place names that the case does not know.

## Field by field

| field | foresatte | elev, 15 years or more | elev under 15 | innsyn, case about a pupil | innsyn, case about a class |
|---|---|---|---|---|---|
";

/// The page on the policy, as Markdown.
pub fn page() -> String {
    let mut page = HEAD.to_owned();
    for row in ROWS {
        let place = if row.place { " ⌂" } else { "" };
        let whole = if row.holds == Holds::Item { " (as a whole)" } else { "" };
        // Writing to a string cannot fail.
        let _ = write!(page, "| `{}`{whole}{place} |", row.path);
        for show in row.show {
            let _ = write!(page, " {} |", show.describe());
        }
        page.push('\n');
    }
    page
}
