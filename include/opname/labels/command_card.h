#pragma once

#include "opname/domain/error.h"

#include <QIODevice>
#include <QPainter>
#include <QString>

#include <memory>
#include <vector>

namespace opname {

/// What a card of command barcodes says: groups of codes with the words that go with them, in the reader's
/// language. Values only.
struct CommandCard {
    struct Entry {
        QString words; ///< large, above the bars
        QString hint; ///< small, below the words; may be empty
        QString code; ///< what the bars say
    };
    struct Group {
        QString title;
        std::vector<Entry> entries;
        bool beginsPage = false;
    };
    QString title;
    QString subtitle; ///< the session
    QString instruction;
    QString footer; ///< with %1 for the page and %2 for how many there are
    QString fontFamily;
    std::vector<Group> groups;
};

/// A command card laid out on A4 pages: two codes beside each other, each in a dashed frame to cut along; a
/// code too long for half a page has the whole width. Modules are whole dots of at least 0.33 mm, quiet zones
/// are kept, so that a cheap scanner reads it from a hand's distance. Any thread; fonts need a
/// QGuiApplication.
class CommandCardPages {
public:
    /// Lays out for a device of so many dots to the inch. What Code 128 cannot hold, or no page is wide
    /// enough for, becomes a QR code; Usage when that cannot hold it or is too high for its frame.
    static Result<CommandCardPages> lay(CommandCard card, int dotsPerInch);
    CommandCardPages(CommandCardPages &&) noexcept;
    CommandCardPages &operator=(CommandCardPages &&) noexcept;
    ~CommandCardPages();

    int pageCount() const; ///< 1 at least
    int codeCount() const;
    /// One page from 0. The painter's unit is one dot, its origin the paper's corner, and its paper white.
    void draw(QPainter &painter, int page) const;

    /// All pages as one PDF/A-1b document. A device that failed is noticed by the caller.
    void writePdf(QIODevice &device) const;

private:
    struct Impl;
    explicit CommandCardPages(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace opname
