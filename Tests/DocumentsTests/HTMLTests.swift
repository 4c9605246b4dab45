import Documents
import Testing

@Suite struct HTMLTests {
  @Test func writesEveryKindOfBlock() throws {
    let original = try document(
      """
      # 得分 *与* **级别**

      一行\\
      两行 `a<b` [链接](https://a.b/?x=1&y="2")

      - 一
        - 二
      - 三

      7. 七

      > 引文

      | | 分 |
      | --- | ---: |
      | 原始 | 84.6 |

      | | |
      | --- | --- |
      | 编号 | R1 |

      ```
      <b>
      ```

      ___
      """)
    #expect(
      original.html == """
        <h1>得分 <em>与</em> <strong>级别</strong></h1>
        <p>一行<br>两行 <code>a&lt;b</code> <a href="https://a.b/?x=1&amp;y=&quot;2&quot;">链接</a></p>
        <ul>
        <li>一<ul>
        <li>二</li>
        </ul>
        </li>
        <li>三</li>
        </ul>
        <ol start="7">
        <li>七</li>
        </ol>
        <blockquote>
        <p>引文</p>
        </blockquote>
        <table>
        <thead><tr><th scope="col"></th><th scope="col" style="text-align: right">分</th></tr>
        </thead>
        <tbody>
        <tr><td>原始</td><td style="text-align: right">84.6</td></tr>
        </tbody>
        </table>
        <table>
        <tbody>
        <tr><th scope="row">编号</th><td>R1</td></tr>
        </tbody>
        </table>
        <pre><code>&lt;b&gt;</code></pre>
        <hr>

        """)
  }

  @Test(arguments: ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", "file:///etc"])
  func leadsNowhereButToTheWeb(address: String) {
    let link = Document([.paragraph([.link(destination: address, [.text("链接")])])])
    #expect(link.html == "<p>链接</p>\n")
  }
}
