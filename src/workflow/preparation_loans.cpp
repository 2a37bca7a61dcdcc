// The loans of a file, when the catalogue's source has none.

#include "opname/domain/item_code.h"
#include "opname/domain/made_number.h"
#include "opname/scanner/line_splitter.h"
#include "opname/workflow/preparation.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Preparation)
};

constexpr qint64 pieceSize = 64 * 1024; // bytes

/// The loans of a file, one a copy, and what of them needs a look.
class LoanLines {
public:
    LoanLines(const CatalogueQueries &catalogue, QString path)
        : m_catalogue(catalogue)
        , m_path(std::move(path))
    {
    }

    Outcome take(const LineSplitter::Line &line)
    {
        const QChar separator = line.text.contains(u';') ? u';' : line.text.contains(u'\t') ? u'\t' : u',';
        QStringList fields = line.text.split(separator);
        for (QString &field : fields) {
            field = field.trimmed();
            if (field.size() >= 2 && field.startsWith(u'"') && field.endsWith(u'"'))
                field = field.sliced(1, field.size() - 2);
        }
        if (line.number == 1 && fields.first().compare(u"item_code", Qt::CaseInsensitive) == 0)
            return {};
        Loan loan;
        loan.itemCode = fields.value(0);
        loan.loanDate = QDate::fromString(fields.value(1), Qt::ISODate);
        loan.dueDate = QDate::fromString(fields.value(2), Qt::ISODate);
        const auto isBad = [&](int field, QDate date) {
            return !fields.value(field).isEmpty() && !date.isValid();
        };
        if (loan.itemCode.isEmpty() || isBad(1, loan.loanDate) || isBad(2, loan.dueDate))
            return failure(ErrorKind::File,
                           Text::tr("Line %1 of “%2” is no loan. Write item_code,loan_date,due_date with "
                                    "dates as 2026-11-24.")
                               .arg(line.number)
                               .arg(m_path));
        add(std::move(loan), line.number);
        return {};
    }

    const std::vector<Loan> &loans() const { return m_loans; }
    std::vector<Loan> takeLoans() { return std::move(m_loans); }
    LoansTaken report()
    {
        m_report.count = static_cast<qint64>(m_loans.size());
        return std::move(m_report);
    }

private:
    /// A copy is lent once: the newer loan stands. So it has the copy's number, whatever its line is.
    void add(Loan loan, qint64 line)
    {
        const QByteArray fold = foldedCode(loan.itemCode);
        if (const auto known = m_at.constFind(fold); known != m_at.cend()) {
            m_report.repeated.push_back({line, loan.itemCode});
            Loan &kept = m_loans[*known];
            if (loan.loanDate >= kept.loanDate) {
                loan.id = kept.id;
                kept = std::move(loan);
            }
            return;
        }
        if (!m_catalogue.findByCode(loan.itemCode))
            m_report.unknown.push_back({line, loan.itemCode});
        m_at.insert(fold, m_loans.size());
        loan.id = madeNumber(fold);
        m_loans.push_back(std::move(loan));
    }

    const CatalogueQueries &m_catalogue;
    QString m_path;
    std::vector<Loan> m_loans;
    QHash<QByteArray, std::size_t> m_at;
    LoansTaken m_report;
};

} // namespace

Result<LoanFile> Preparation::readLoans(const QString &csvPath, const PullWatcher &watcher) const
{
    QFile file(csvPath);
    const auto unreadable = [&] {
        return failure(ErrorKind::File,
                       Text::tr("“%1” cannot be read. Check the file and its rights.").arg(csvPath),
                       file.errorString());
    };
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    LoanLines lines(m_session.catalogue(), csvPath);
    LineSplitter splitter;
    LineSplitter::Line line;
    bool isOpen = true;
    while (isOpen) {
        const QByteArray piece = file.read(pieceSize);
        isOpen = !piece.isEmpty();
        splitter.add(piece);
        while (splitter.next(line) || (!isOpen && splitter.finish(line)))
            if (Outcome taken = lines.take(line); !taken)
                return tl::unexpected(taken.error());
        if (watcher && !watcher({PullProgress::Stage::Loans, qint64(lines.loans().size()), 0}))
            return failure(ErrorKind::Cancelled,
                           Text::tr("Taking the loans in was stopped. They are as they were."));
    }
    if (file.error() != QFileDevice::NoError)
        return unreadable();
    LoanFile read;
    read.path = csvPath;
    read.taken = lines.report();
    read.loans = lines.takeLoans();
    return read;
}

Result<LoansTaken> Preparation::takeLoansFrom(const QString &csvPath, const PullWatcher &watcher)
{
    auto read = readLoans(csvPath, watcher);
    if (!read)
        return tl::unexpected(read.error());
    if (Outcome kept = m_session.replaceLoans(read->loans, read->path, m_author); !kept)
        return tl::unexpected(kept.error());
    if (Outcome begun = beginActivity(); !begun)
        return tl::unexpected(begun.error());
    return std::move(read->taken);
}

} // namespace opname
