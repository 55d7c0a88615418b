using System.Net;

namespace RiskRadar.Collect.Fetching;

/// <summary>What one exchange gave. The body is only read where the status says that it is the page.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">As the server stated it.</param>
/// <param name="Location">Where to go instead; as stated, maybe relative.</param>
/// <param name="RetryAfter">How long the server asks to wait; zero or more.</param>
/// <param name="Validators">For a later conditional request; <see langword="null"/> when there are none.</param>
/// <param name="Body">The bytes after unpacking.</param>
/// <param name="At">UTC, when the answer was complete.</param>
internal sealed record HttpAnswer(
    HttpStatusCode Status,
    string? ContentType,
    Uri? Location,
    TimeSpan? RetryAfter,
    PageValidators? Validators,
    ReadOnlyMemory<byte> Body,
    DateTimeOffset At)
{
    /// <summary>The page moved.</summary>
    public bool IsRedirect => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <summary>The server asks for patience.</summary>
    public bool IsPush => Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    /// <summary>The same request may succeed a moment later.</summary>
    public bool MayPass => IsPush || Status is HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError
        or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
}
