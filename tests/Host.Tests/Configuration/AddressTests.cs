using SituationRoom.Host.Configuration;

namespace SituationRoom.Host.Tests.Configuration;

public sealed class AddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", 1)]
    [InlineData("http://localhost:80;https://0.0.0.0:443", 2)]
    [InlineData("http://[::1]:5080", 1)]
    [InlineData("http://+:5080", 1)]
    public void Addresses_of_http(string urls, int count) => HttpAddresses.Parse(urls).Addresses.Count.ShouldBe(count);

    [Theory]
    [InlineData("")]
    [InlineData("5080")]
    [InlineData("ftp://127.0.0.1:21")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.0.0.1:5080/wall")]
    [InlineData("http://room.example:5080")]
    [InlineData("http://127.0.0.1:99999")]
    public void What_is_no_address_of_http(string urls) => HttpAddresses.Parse(urls).Wrong.ShouldNotBeNull();

    [Theory]
    [InlineData("127.0.0.1:1883", "127.0.0.1:1883")]
    [InlineData("localhost:1883", "127.0.0.1:1883")]
    [InlineData("[::]:8883", "[::]:8883")]
    [InlineData("0.0.0.0:0", "0.0.0.0:0")]
    public void Addresses_of_mqtt(string text, string endPoint) => MqttAddress.Parse(text).EndPoint!.ToString().ShouldBe(endPoint);

    [Theory]
    [InlineData("1883")]
    [InlineData("broker:1883")]
    [InlineData("127.0.0.1:")]
    [InlineData("127.0.0.1:70000")]
    [InlineData("")]
    public void What_is_no_address_of_mqtt(string text) => MqttAddress.Parse(text).Wrong.ShouldNotBeNull();

    [Fact]
    public void Mqtt_can_be_off() => MqttAddress.Parse("off").ShouldBe(new MqttAddress(null, null));
}
