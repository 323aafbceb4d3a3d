import "./styles/main.scss";
import { createRoot } from "react-dom/client";
createRoot(document.getElementById("root")!).render(<p className="govuk-body">x</p>);
