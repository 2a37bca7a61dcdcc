#include "opname/workflow/connection_secrets.h"

#include <QEventLoop>
#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <memory>

namespace opname {

namespace {

const QString service = QStringLiteral("Opname");
/// Long enough to type the keyring's own password.
constexpr std::chrono::minutes patienceWithPeople(2);

/// Starts a job and tells its end, or its not ending, once. The job belongs to itself: it must outlive
/// whoever asked, as the keyring answers to it.
void run(QKeychain::Job *job, const QString &label, std::chrono::milliseconds patience, QObject *context,
         std::function<void(QKeychain::Job *)> then)
{
    job->setInsecureFallback(false);
    job->setKey(label);
    const auto once = std::make_shared<std::function<void(QKeychain::Job *)>>(std::move(then));
    const auto tell = [once](QKeychain::Job *ended) {
        if (auto told = std::exchange(*once, {}))
            told(ended);
    };
    QObject::connect(job, &QKeychain::Job::finished, context, tell);
    QTimer::singleShot(patience, context, [tell] { tell(nullptr); });
    job->start();
}

QString secretOf(QKeychain::Job *job)
{
    const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(job);
    return read != nullptr && read->error() == QKeychain::NoError ? read->textData() : QString();
}

} // namespace

ConnectionSecrets::ConnectionSecrets(QObject *parent)
    : QObject(parent)
{
}

void ConnectionSecrets::find(const QString &label, QObject *context, std::function<void(const Found &)> then)
{
    if (const auto own = m_ofThisRun.constFind(label); own != m_ofThisRun.cend()) {
        QMetaObject::invokeMethod(
            context,
            [then = std::move(then), secret = *own] {
                then({secret, Place::ThisRun});
            },
            Qt::QueuedConnection);
        return;
    }
    run(new QKeychain::ReadPasswordJob(service), label, patienceWithPeople, context,
        [then = std::move(then)](QKeychain::Job *job) {
            const QString secret = secretOf(job);
            then({secret, secret.isEmpty() ? Place::Nowhere : Place::Keyring});
        });
}

void ConnectionSecrets::keep(const QString &label, const QString &secret, bool inKeyring, QObject *context,
                             std::function<void(const Kept &)> then)
{
    if (secret.isEmpty() || !inKeyring) {
        forget(label);
        if (!secret.isEmpty())
            m_ofThisRun.insert(label, secret);
        const Place place = secret.isEmpty() ? Place::Nowhere : Place::ThisRun;
        QMetaObject::invokeMethod(
            context,
            [then = std::move(then), place] {
                then({place, {}});
            },
            Qt::QueuedConnection);
        return;
    }
    // Until the keyring has answered, and when it refuses, the secret is there for who asks.
    m_ofThisRun.insert(label, secret);
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(secret);
    run(job, label, patienceWithPeople, this,
        [this, label, secret, asker = QPointer<QObject>(context),
         then = std::move(then)](QKeychain::Job *written) {
            const bool isKept = written != nullptr && written->error() == QKeychain::NoError;
            if (isKept && m_ofThisRun.value(label) == secret)
                m_ofThisRun.remove(label);
            if (asker == nullptr)
                return;
            if (isKept)
                then({Place::Keyring, {}});
            else
                then({Place::ThisRun,
                      failure(ErrorKind::NotAvailable,
                              tr("The desktop's keyring cannot be used, so the password is kept for this run "
                                 "of the program only. It has to be typed again next time."),
                              written == nullptr ? QString() : written->errorString())});
        });
}

void ConnectionSecrets::useForThisRun(const QString &label, const QString &secret)
{
    m_ofThisRun.insert(label, secret);
}

void ConnectionSecrets::forget(const QString &label)
{
    m_ofThisRun.remove(label);
    run(new QKeychain::DeletePasswordJob(service), label, patienceWithPeople, this, [](QKeychain::Job *) {});
}

QString ConnectionSecrets::readNow(const QString &label, std::chrono::milliseconds patience)
{
    QString secret;
    QEventLoop loop;
    run(new QKeychain::ReadPasswordJob(service), label, patience, &loop, [&](QKeychain::Job *job) {
        secret = secretOf(job);
        loop.quit();
    });
    loop.exec();
    return secret;
}

} // namespace opname
