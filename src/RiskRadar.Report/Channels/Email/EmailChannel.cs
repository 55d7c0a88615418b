using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Report.Channels.Email;

/// <summary>Sends flags by e-mail.</summary>
internal sealed class EmailChannel(IOptions<EmailOptions> options, TimeProvider time) : IFlagChannel
{
    public string Name => "email";

    public bool IsOn => !string.IsNullOrEmpty(options.Value.Host);

    public Task DeliverAsync(Notification notification, CancellationToken cancellationToken) =>
        SendAsync(FlagMail.Of(options.Value, notification, time.GetUtcNow()), cancellationToken);

    public Task DeliverDigestAsync(IReadOnlyList<Notification> notifications, CancellationToken cancellationToken) =>
        SendAsync(FlagMail.Digest(options.Value, DigestId.Of(Name, notifications), notifications, time.GetUtcNow()), cancellationToken);

    private async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var timeout = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var client = new SmtpClient { ServerCertificateValidationCallback = (_, certificate, chain, errors) => IsTrusted(certificate, chain, errors) };
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, SecurityOf(settings.Security), either.Token);
            if (!string.IsNullOrEmpty(settings.User))
            {
                await client.AuthenticateAsync(settings.User, SecretText.Read(settings.Password, settings.PasswordFile) ?? "", either.Token);
            }

            await client.SendAsync(message, either.Token);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryFailedException($"The mail server {settings.Host} took longer than {settings.Timeout.TotalSeconds:0} s.", error);
        }
        catch (Exception error) when (error is CommandException or ProtocolException or AuthenticationException or SslHandshakeException or IOException
            or SocketException or NotSupportedException)
        {
            throw new DeliveryFailedException($"The mail server {settings.Host} did not take the message: {error.GetType().Name}.", error);
        }

        try
        {
            await client.DisconnectAsync(quit: true, either.Token);
        }
        catch (Exception error) when (error is ProtocolException or IOException or SocketException or OperationCanceledException)
        {
            // The server has the message; that it went without a greeting is no reason to send it again.
        }
    }

    private static SecureSocketOptions SecurityOf(EmailSecurity security) => security switch
    {
        EmailSecurity.StartTls => SecureSocketOptions.StartTls,
        EmailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };

    private bool IsTrusted(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        // A name that is not the server's is never forgiven; only who may sign is ours to extend.
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is null || options.Value.TrustedCertificates is not { Length: > 0 } file)
        {
            return false;
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.ImportFromPemFile(file);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ExtraStore.AddRange(chain?.ChainPolicy.ExtraStore ?? []);

        return own.Build(new X509Certificate2(certificate));
    }
}
