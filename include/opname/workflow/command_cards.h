#pragma once

#include "opname/labels/command_card.h"
#include "opname/session/session.h"

namespace opname {

/// What is printed beside the commands that every card has.
struct CardRequest {
    /// Each gets a code that opens it; one whose name stands in several locations, a code for each of them.
    QStringList shelves;
    QStringList operators; ///< each gets a code that switches to this person
};

/// What was printed.
struct WrittenCard {
    int commands = 0;
    int pages = 0;
};

/// Cards of command barcodes for hands that stay on the scanner: undo, shelf finished, conditions, and codes
/// for people and shelves.
class CommandCards {
public:
    explicit CommandCards(const Session &session);

    /// The card in a language ("id", "en"), whatever the program's is; for printing and preview lay it out
    /// with CommandCardPages. A name given twice is printed once; one that no command can carry is Usage.
    Result<CommandCard> card(const CardRequest &request, const QString &language) const;
    /// The same as a PDF of A4 pages; the file is replaced atomically.
    Result<WrittenCard> write(const CardRequest &request, const QString &language, const QString &path) const;

private:
    const Session &m_session;
};

} // namespace opname
