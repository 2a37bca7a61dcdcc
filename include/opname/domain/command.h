#pragma once

#include "opname/domain/condition.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace opname {

/// What a command barcode asks for, so that the hands stay on the scanner.
enum class CommandKind : quint8 {
    Unknown, ///< a command of no word that this version knows, or without the name it needs
    Undo, ///< takes the last scan back
    FinishShelf, ///< the shelf being scanned is done
    NoteCondition, ///< of the last copy
    SwitchOperator, ///< to the person named
    OpenShelf ///< the shelf named
};

/// Names used by the command line: "unknown", "undo", "finish_shelf", "condition", "operator", "shelf".
QString commandName(CommandKind kind);

/// Longest name of a person or shelf that a command takes, in characters: more is noise.
inline constexpr int maximumCommandArgument = 60;

/// One command.
struct Command {
    CommandKind kind = CommandKind::Unknown;
    QString argument; ///< the person's or shelf's name; of an unknown command the word as it was read
    Condition condition = Condition::Good; ///< of NoteCondition
    bool operator==(const Command &) const = default;
};

/// The command in a bare code; nothing when the code is none (codeShape). Case is ignored, so a Caps Lock
/// that was left on breaks no command; names arrive in the case in which they were read.
std::optional<Command> parseCommand(QStringView bareCode);

/// The code to print for a command: `$OPNAME$`, the word, and a padding that scanners keep and Code 128 holds
/// two characters to a symbol ("$OPNAME$UNDO$00000000"). Nothing when it would not be read as the same
/// command again: a name that is empty, too long, with control characters or blanks around it, or that ends
/// like the padding. Whether the symbology has the characters is not looked at.
std::optional<QString> commandCode(const Command &command);

} // namespace opname
