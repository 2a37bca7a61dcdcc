#include "opname/workflow/label_queue.h"

#include <QCoreApplication>
#include <QSet>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LabelQueue)
};

QString key()
{
    return QStringLiteral("label_queue");
}

} // namespace

LabelQueue::LabelQueue(Session &session)
    : m_session(session)
{
}

Outcome LabelQueue::add(const QString &itemCode, const Author &author)
{
    return add(QStringList(itemCode), author);
}

Outcome LabelQueue::add(const QStringList &itemCodes, const Author &author)
{
    if (itemCodes.contains(QString()))
        return failure(ErrorKind::Usage,
                       Text::tr("This copy has no code yet. It is listed under activity 3."));
    const QStringList queued = this->itemCodes();
    QStringList codes = queued;
    QSet<QString> known(queued.begin(), queued.end());
    for (const QString &code : itemCodes)
        if (!known.contains(code)) {
            known.insert(code);
            codes.append(code);
        }
    return codes.size() == queued.size() ? Outcome()
                                         : m_session.changeSetting(key(), codes.join(u'\n'), author);
}

Outcome LabelQueue::remove(const QStringList &itemCodes, const Author &author)
{
    const QStringList queued = this->itemCodes();
    const QSet<QString> gone(itemCodes.begin(), itemCodes.end());
    QStringList codes;
    for (const QString &code : queued)
        if (!gone.contains(code))
            codes.append(code);
    return codes.size() == queued.size() ? Outcome()
                                         : m_session.changeSetting(key(), codes.join(u'\n'), author);
}

QStringList LabelQueue::itemCodes() const
{
    return m_session.setting(key()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace opname
