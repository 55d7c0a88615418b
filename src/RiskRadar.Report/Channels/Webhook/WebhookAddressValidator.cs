using Microsoft.Extensions.Options;

namespace RiskRadar.Report.Channels.Webhook;

/// <summary>What the settings of the webhook must be together.</summary>
internal sealed class WebhookAddressValidator : IValidateOptions<WebhookOptions>
{
    private const string Section = WebhookOptions.Section;

    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        if (options.Address is not { } address)
        {
            return ValidateOptionsResult.Success;
        }

        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            return ValidateOptionsResult.Fail($"{Section}:Address must be an https address without a user name in it.");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !options.Allows(address))
        {
            return ValidateOptionsResult.Fail(
                $"{Section}:Address is not encrypted; use https, or name '{address.Authority}' in {Section}:AllowedHosts.");
        }

        if (SecretText.Problem(options.Secret, options.SecretFile, $"{Section}:Secret") is { } problem)
        {
            return ValidateOptionsResult.Fail(problem);
        }

        return string.IsNullOrEmpty(options.Secret) && string.IsNullOrEmpty(options.SecretFile)
            ? ValidateOptionsResult.Fail($"{Section}:Secret is missing: without it the receiver cannot tell who posts. Set it or {Section}:SecretFile.")
            : ValidateOptionsResult.Success;
    }
}
