using RiskRadar.Domain;

namespace RiskRadar.Collect.Fetching;

/// <summary>The address may not be read: it is not on the public web, and no setting names it as an exception. Retrying does not help.</summary>
public sealed class AddressRefusedException : PageNotFetchedException
{
    /// <summary>Refuses an address for what it says.</summary>
    public AddressRefusedException(Uri address, string reason)
        : base(address, $"The address was refused: {reason}.")
    {
    }

    /// <summary>Refuses an address for where its host leads.</summary>
    public AddressRefusedException(Uri? address, string host, string reason)
        : base(address, $"The address was refused: the host '{host}': {reason}.")
    {
    }

    /// <inheritdoc/>
    public override LeftOutKind Kind => LeftOutKind.Refused;
}
