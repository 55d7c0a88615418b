using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>The site answered that it will not give the page, e.g. 401 or 403. Retrying does not help; a sign-in in the settings may.</summary>
public sealed class PageForbiddenException(Uri address, int status)
    : PageNotFetchedException(address, $"The site does not let this page be read: it answered {status}.")
{
    /// <inheritdoc/>
    public override LeftOutKind Kind => LeftOutKind.Forbidden;
}
