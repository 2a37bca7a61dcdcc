// What each kind of problem is called, and why it is one.

#include "opname/workflow/data_check.h"

#include <QCoreApplication>

#include <array>

namespace opname {

namespace {

struct KindTexts {
    const char *kind;
    const char *name;
    const char *explanation;
};

constexpr std::array kindTexts = {
    KindTexts{"no_code", QT_TRANSLATE_NOOP("DataCheck", "Without an item code"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "Such a copy cannot be scanned. Give it a code and a label in activity 3.")},
    KindTexts{"control_characters", QT_TRANSLATE_NOOP("DataCheck", "Item codes with control characters"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "No scanner sends them: the copy will be unknown although its label is "
                                "right. Correct the code in SLiMS.")},
    KindTexts{"over_long_code", QT_TRANSLATE_NOOP("DataCheck", "Item codes that are too long"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "SLiMS keeps no more than 20 characters, so the label says something else "
                                "than SLiMS. Give the copy a new code and label.")},
    KindTexts{"blank_in_code", QT_TRANSLATE_NOOP("DataCheck", "Item codes that begin or end with a blank"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "The blank cannot be seen on the label and may be missing in its barcode. "
                                "Correct the code in SLiMS.")},
    KindTexts{"code_outside_pattern",
              QT_TRANSLATE_NOOP("DataCheck", "Item codes outside the library's pattern"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "They were typed wrongly, or their labels are from elsewhere. Compare with "
                                "the book; the hint is only a guess.")},
    KindTexts{"wrong_check_digit", QT_TRANSLATE_NOOP("DataCheck", "Item codes with a wrong check digit"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "One of their digits was typed wrongly. Compare with the book; the hint has "
                                "the digit that would fit the others.")},
    KindTexts{"colliding_code", QT_TRANSLATE_NOOP("DataCheck", "Item codes that SLiMS takes for one"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "SLiMS knows no difference between them, so a scan finds only one of the "
                                "copies. Give the others new codes and labels.")},
    KindTexts{"lookalike_code", QT_TRANSLATE_NOOP("DataCheck", "Item codes that look alike"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "O and 0, I and 1, or leading zeros: typed by hand or read by eye, one is "
                                "taken for the other. Scan these copies, do not type them.")},
    KindTexts{"no_title", QT_TRANSLATE_NOOP("DataCheck", "Copies without a title"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "SLiMS has a copy of a title that is gone. Find the book, then give the "
                                "copy its title in SLiMS.")},
    KindTexts{"no_call_number", QT_TRANSLATE_NOOP("DataCheck", "Without a call number"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "The copy has no place in the shelf order. The proposal is made of class, "
                                "author and title; compare it with the spine.")},
    KindTexts{"no_class", QT_TRANSLATE_NOOP("DataCheck", "Call numbers without a class"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "They sort behind all others and are never said to be missing. The proposal "
                                "sets the title's class before them.")},
    KindTexts{"class_differs", QT_TRANSLATE_NOOP("DataCheck", "Class and call number that disagree"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "The book stands by its call number but is counted in the title's class. "
                                "The proposal classes the title as the call number says.")},
    KindTexts{"call_number_differs",
              QT_TRANSLATE_NOOP("DataCheck", "Copies with another call number than their title"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "Two copies of one title stand apart, or the copy's label is an old one. "
                                "The proposal is the title's call number, with the copy's own volume and "
                                "copy number.")},
    KindTexts{"malformed_call_number", QT_TRANSLATE_NOOP("DataCheck", "Untidy call numbers"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "Blanks too many, a class of fewer than three digits, or a comma for the "
                                "point. The proposal says the same, cleanly; the book does not move.")},
    KindTexts{"mixed_islamic_classes", QT_TRANSLATE_NOOP("DataCheck", "Two ways to class Islam"),
              QT_TRANSLATE_NOOP("DataCheck",
                                "2X and 297 in one library tear a subject apart. Decide on one of them; "
                                "these are the rarer, and only a cataloguer can class them anew.")}};

} // namespace

std::vector<DataProblemKind> DataCheck::kinds()
{
    std::vector<DataProblemKind> kinds;
    kinds.reserve(kindTexts.size());
    for (const KindTexts &texts : kindTexts)
        kinds.push_back({QString::fromLatin1(texts.kind),
                         QCoreApplication::translate("DataCheck", texts.name),
                         QCoreApplication::translate("DataCheck", texts.explanation)});
    return kinds;
}

} // namespace opname
