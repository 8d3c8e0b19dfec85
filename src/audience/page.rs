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
| own measures | unless it is about measures of others only |
| own hearing | unless the hearing in the field in brackets is another's |
| own alone | where the field in brackets names the pupil or the reader, and nobody else |
| apart from the other home | in neutral words, where the other guardian is not mentioned and not named in the field in brackets, or was there together with the reader |
| not of the reader | in neutral words, where the pupil does not speak of the reader or the other guardian |
| public text | `tekst_til_andre`; in a case about a class the text itself, where nobody is mentioned |
| – | nothing |

A text that mentions another pupil or home beside words on health, treatment or family is withheld whatever the table says.

A field marked ⌂ is withheld, too, where an address is protected (`skjermet_adresse`), from anybody but the protected home.

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
